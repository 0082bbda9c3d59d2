// Made from CitationCounts.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.

export type CitationCounts = { totalCount: number; facets: { contributor: { value: string }[] } };
