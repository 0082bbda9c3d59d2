// Made from data.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.

export interface DataVariables {}
export type DataData = {
  service: {
    name: string;
    version: string;
    dataVersion: string;
    counts: { kind: string; count: number }[];
    limits: { maxCost: number; maxDepth: number; maxPageSize: number; timeoutMs: number };
  };
};
