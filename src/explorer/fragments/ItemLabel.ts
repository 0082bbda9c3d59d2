// Made from ItemLabel.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.

export type ItemLabel = {} | { key: string; label: string; resourcePath: string };
