import { registerEnumType } from "type-graphql";

export enum UnRegionalGroup {
  AFRICAN = "AFRICAN",
  ASIA_PACIFIC = "ASIA_PACIFIC",
  EASTERN_EUROPEAN = "EASTERN_EUROPEAN",
  LATIN_AMERICAN_AND_CARIBBEAN = "LATIN_AMERICAN_AND_CARIBBEAN",
  WESTERN_EUROPEAN_AND_OTHERS = "WESTERN_EUROPEAN_AND_OTHERS",
}
registerEnumType(UnRegionalGroup, {
  name: "UnRegionalGroup",
  description: "The regional groups of the United Nations.",
});
