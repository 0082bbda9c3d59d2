import { registerEnumType } from "type-graphql";

export enum CitationPlace {
  TEXT = "TEXT",
  REFERENCE_LIST = "REFERENCE_LIST",
}
registerEnumType(CitationPlace, {
  name: "CitationPlace",
  description: "Where in a document a citation stands.",
  valuesConfig: {
    TEXT: { description: "In what the document says." },
    REFERENCE_LIST: {
      description: "In a list of references or in an address on the web: cited, but not part of the argument.",
    },
  },
});
