import { enumType } from "../node/enumType.ts";

export const ContributorKind = enumType("ContributorKind", "Which stakeholder group a contributor is of.", {
  STATE: "",
  INTERGOVERNMENTAL_ORGANIZATION: "",
  BUSINESS: "",
  CIVIL_SOCIETY: "",
  TECHNICAL_COMMUNITY: "",
  ACADEMIA: "",
  MULTISTAKEHOLDER_BODY: "",
  COALITION: "",
  PARLIAMENT: "A parliament, a committee or a member of it: its draft is not a state's word.",
  POLITICAL_PARTY: "A party: its draft is not a state's word.",
  PERSON: "",
});
export type ContributorKind = keyof typeof ContributorKind;
