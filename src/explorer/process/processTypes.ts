// Made from process.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.
import type { Turn } from "../fragments/Turn.ts";

export interface ProcessVariables {
  key: string;
  language: string;
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}
export type ProcessData = {
  process: {
    resourcePath: string;
    key: string;
    name: string;
    opened: string | null;
    closed: string | null;
    mandate: { label: string; resourcePath: string; instrument: { title: string } } | null;
    source: { citation: string; url: string | null } | null;
    questions: { number: number; text: string; resourcePath: string; passages: { totalCount: number } }[];
    contributions: {
      totalCount: number;
      pageInfo: Turn;
      nodes: {
        key: string;
        title: string;
        date: string | null;
        resourcePath: string;
        contributors: { nodes: { name: string }[] };
      }[];
    };
  } | null;
};
