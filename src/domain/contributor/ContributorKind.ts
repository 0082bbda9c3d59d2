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
  PERSON = "PERSON",
}
registerEnumType(ContributorKind, {
  name: "ContributorKind",
  description: "Which stakeholder group a contributor is of.",
});
