// Made from KnownOf.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.

export type KnownOf = {
  key: string;
  name: string;
  kind:
    | "STATE"
    | "INTERGOVERNMENTAL_ORGANIZATION"
    | "BUSINESS"
    | "CIVIL_SOCIETY"
    | "TECHNICAL_COMMUNITY"
    | "ACADEMIA"
    | "MULTISTAKEHOLDER_BODY"
    | "COALITION"
    | "PARLIAMENT"
    | "POLITICAL_PARTY"
    | "PERSON";
  resourcePath: string;
  contributions: { totalCount: number; nodes: { title: string; date: string | null; resourcePath: string }[] };
  instruments: { totalCount: number };
  partyTo: { totalCount: number; nodes: { title: string; resourcePath: string }[] };
};
