// Made from Turn.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.

export type Turn = {
  hasNextPage: boolean;
  endCursor: string | null;
  hasPreviousPage: boolean;
  startCursor: string | null;
};
