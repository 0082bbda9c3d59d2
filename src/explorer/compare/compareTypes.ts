// Made from compare.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.

export interface CompareVariables {
  scheme?: string | null;
  value: "MENTION_COUNT" | "PRESENT" | "SHARE_OF_MENTIONS" | "PER_THOUSAND_WORDS";
  order: "NAME" | "GROUP" | "TOTAL" | "SIMILARITY";
  language: string;
}
export type CompareData = {
  schemes: { nodes: { key: string; title: string }[] };
  matrix: {
    rows: (
      | {}
      | {
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
        }
    )[];
    columns: ({} | { key: string; label: string; resourcePath: string })[];
    extents: ("FULL" | "PARTIAL")[];
    rowIndex: number[];
    columnIndex: number[];
    values: number[];
    method: { text: string };
  };
  against: {
    rows: ({} | { key: string })[];
    columns: ({} | { key: string })[];
    rowIndex: number[];
    columnIndex: number[];
    values: number[];
  };
};
