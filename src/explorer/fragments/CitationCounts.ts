// Made from CitationCounts.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.

export type CitationCounts = {
  totalCount: number;
  facets: {
    voice: { value: string; count: number }[];
    contributorKind: { value: string; count: number }[];
    contributor: { value: string }[];
  };
};
