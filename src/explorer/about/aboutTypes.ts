// Made from about.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.

export interface AboutVariables {
  language: string;
}
export type AboutData = {
  service: { dataVersion: string; counts: { kind: string; count: number }[] };
  schemes: { nodes: { title: string; version: string; resourcePath: string }[] };
  contributions: {
    totalCount: number;
    nodes: {
      key: string;
      title: string;
      date: string | null;
      resourcePath: string;
      textStatus: "HELD" | "NOT_DISTRIBUTED";
      contributors: {
        nodes: {
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
        }[];
      };
      mentions: { totalCount: number };
      citations: { totalCount: number };
      recommendations: { totalCount: number };
    }[];
  };
  instruments: {
    totalCount: number;
    nodes: { title: string; resourcePath: string; provisions: { totalCount: number } }[];
  };
};
