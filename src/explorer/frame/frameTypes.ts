// Made from frame.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.

export interface FrameVariables {}
export type FrameData = { service: { dataVersion: string; counts: { kind: string; count: number }[] } };
