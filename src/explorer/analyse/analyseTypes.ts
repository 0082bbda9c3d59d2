// Made from analyse.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.

export interface AnalyseVariables {}
export type AnalyseData = {
  service: { limits: { maxTextLength: number } };
  processes: { nodes: { key: string; name: string }[] };
};
