// Made from robots.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.

export interface RobotsVariables {}
export type RobotsData = { service: { version: string } };
