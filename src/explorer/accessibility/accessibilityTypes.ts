// Made from accessibility.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.

export interface AccessibilityVariables {}
export type AccessibilityData = { service: { version: string } };
