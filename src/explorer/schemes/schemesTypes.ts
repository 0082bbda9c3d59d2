// Made from schemes.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.

export interface SchemesVariables {
  after?: string | null;
}
export type SchemesData = {
  schemes: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    nodes: {
      key: string;
      title: string;
      version: string;
      description: string | null;
      resourcePath: string;
      principles: { totalCount: number };
    }[];
  };
};
