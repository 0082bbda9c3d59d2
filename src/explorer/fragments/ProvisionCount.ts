// Made from ProvisionCount.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.

export type ProvisionCount = {
  id: string;
  key: string;
  label: string;
  heading: string | null;
  resourcePath: string;
  citations: { totalCount: number };
};
