import { registerEnumType } from "type-graphql";

export enum ContributorKind {
  STATE = "STATE",
  INTERGOVERNMENTAL_ORGANIZATION = "INTERGOVERNMENTAL_ORGANIZATION",
  BUSINESS = "BUSINESS",
  CIVIL_SOCIETY = "CIVIL_SOCIETY",
  TECHNICAL_COMMUNITY = "TECHNICAL_COMMUNITY",
  ACADEMIA = "ACADEMIA",
  MULTISTAKEHOLDER_BODY = "MULTISTAKEHOLDER_BODY",
  COALITION = "COALITION",
  PARLIAMENT = "PARLIAMENT",
  POLITICAL_PARTY = "POLITICAL_PARTY",
  PERSON = "PERSON",
}
registerEnumType(ContributorKind, {
  name: "ContributorKind",
  description: "Which stakeholder group a contributor is of.",
  valuesConfig: {
    PARLIAMENT: { description: "A parliament, a committee or a member of it: its draft is not a state's word." },
    POLITICAL_PARTY: { description: "A party: its draft is not a state's word." },
  },
});
