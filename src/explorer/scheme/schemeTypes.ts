// Made from scheme.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.

export interface SchemeVariables {
  key: string;
  language: string;
  after?: string | null;
}
export type SchemeData = {
  scheme: {
    key: string;
    title: string;
    version: string;
    description: string | null;
    principles: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
      nodes: {
        key: string;
        label: string;
        definition: string;
        resourcePath: string;
        broader: { label: string; resourcePath: string }[];
      }[];
    };
  } | null;
};
