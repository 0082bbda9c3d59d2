import { enumType } from "../node/enumType.ts";

export const UnRegionalGroup = enumType("UnRegionalGroup", "The regional groups of the United Nations.", [
  "AFRICAN",
  "ASIA_PACIFIC",
  "EASTERN_EUROPEAN",
  "LATIN_AMERICAN_AND_CARIBBEAN",
  "WESTERN_EUROPEAN_AND_OTHERS",
]);
export type UnRegionalGroup = keyof typeof UnRegionalGroup;
