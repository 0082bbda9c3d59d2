// Made from network.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.

export interface NetworkVariables {
  scheme?: string | null;
  language: string;
}
export type NetworkData = {
  principles: {
    rows: (
      | {}
      | {
          key: string;
          id: string;
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
    columns: ({} | { key: string; id: string; label: string; resourcePath: string })[];
    rowIndex: number[];
    columnIndex: number[];
    values: number[];
  };
  instruments: {
    rows: (
      | {}
      | {
          key: string;
          id: string;
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
    columns: ({ key: string; id: string; title: string; shortTitle: string | null; resourcePath: string } | {})[];
    rowIndex: number[];
    columnIndex: number[];
    values: number[];
  };
};
