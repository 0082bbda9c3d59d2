// Made from redirect.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.

export interface RedirectVariables {
  id: string;
}
export type RedirectData = { node: { resourcePath: string } | null };
