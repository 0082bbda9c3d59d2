import { enumType } from "../node/enumType.ts";

export const CitationPlace = enumType("CitationPlace", "Where in a document a citation stands.", {
  TEXT: "In what the document says.",
  REFERENCE_LIST: "In a list of references or in an address on the web: cited, but not part of the argument.",
});
export type CitationPlace = keyof typeof CitationPlace;
