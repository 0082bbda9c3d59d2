// Made from process.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.

export interface ProcessVariables {
  key: string;
  language: string;
  after?: string | null;
}
export type ProcessData = {
  process: {
    key: string;
    name: string;
    opened: string | null;
    closed: string | null;
    mandate: { label: string; resourcePath: string; instrument: { title: string } } | null;
    source: { citation: string; url: string | null } | null;
    questions: { number: number; text: string; resourcePath: string; passages: { totalCount: number } }[];
    contributions: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
      nodes: {
        key: string;
        title: string;
        date: string | null;
        resourcePath: string;
        contributors: { nodes: { name: string }[] };
      }[];
    };
  } | null;
};
