// Made from unread.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.
import type { KnownOf } from "../fragments/KnownOf.ts";

export interface UnreadVariables {
  a: string;
  b: string;
  principles?: object | null;
  language: string;
}
export type UnreadData = { a: ({} & KnownOf) | null; b: ({} & KnownOf) | null };
