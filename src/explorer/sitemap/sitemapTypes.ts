// Made from sitemap.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.

export interface SitemapVariables {}
export type SitemapData = {
  instruments: { nodes: { resourcePath: string }[] };
  principles: { nodes: { resourcePath: string }[] };
  contributions: { nodes: { resourcePath: string; contributors: { nodes: { resourcePath: string }[] } }[] };
};
