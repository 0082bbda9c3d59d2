// Made from known.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.

export interface KnownVariables {
  ids: readonly string[];
}
export type KnownData = { nodes: ({ id: string } | null)[] };
