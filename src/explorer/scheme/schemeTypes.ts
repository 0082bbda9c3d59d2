// Made from scheme.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.
import type { Turn } from "../fragments/Turn.ts";

export interface SchemeVariables {
  key: string;
  language: string;
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}
export type SchemeData = {
  scheme: {
    key: string;
    title: string;
    version: string;
    description: string | null;
    creators: string[];
    publisher: string | null;
    historyNote: string | null;
    principles: {
      totalCount: number;
      pageInfo: Turn;
      nodes: {
        key: string;
        label: string;
        definition: string;
        resourcePath: string;
        broader: { label: string; resourcePath: string }[];
      }[];
    };
  } | null;
};
