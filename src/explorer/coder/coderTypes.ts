// Made from coder.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.
import type { Quotation } from "../fragments/Quotation.ts";
import type { Turn } from "../fragments/Turn.ts";

export interface CoderVariables {
  mentions?: object | null;
  words?: object | null;
  citations?: object | null;
  recommendations?: object | null;
  language: string;
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
  quotedFirst?: number | null;
  quotedAfter?: string | null;
  quotedLast?: number | null;
  quotedBefore?: string | null;
}
export type CoderData = {
  mentions: {
    totalCount: number;
    pageInfo: Turn;
    facets: { status: { value: string; count: number }[] };
    nodes: ({ principle: { label: string; resourcePath: string } } & Quotation)[];
  };
  quoted: {
    totalCount: number;
    pageInfo: Turn;
    nodes: ({ principle: { label: string; resourcePath: string } } & Quotation)[];
  };
  citations: { totalCount: number; facets: { status: { value: string; count: number }[] } };
  recommendations: { totalCount: number; facets: { status: { value: string; count: number }[] } };
};
