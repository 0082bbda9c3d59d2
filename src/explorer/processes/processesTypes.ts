// Made from processes.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.

export interface ProcessesVariables {
  after?: string | null;
}
export type ProcessesData = {
  processes: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    nodes: {
      key: string;
      name: string;
      opened: string | null;
      closed: string | null;
      resourcePath: string;
      contributions: { totalCount: number };
    }[];
  };
};
