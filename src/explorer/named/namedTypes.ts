// Made from named.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.

export interface NamedVariables {
  words: string;
}
export type NamedData = {
  resolveCitation: {
    exact: string;
    instrument: { resourcePath: string } | null;
    provisions: { provision: { resourcePath: string } }[];
  }[];
};
