// Made from passages.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.
import type { Quotation } from "../fragments/Quotation.ts";
import type { Turn } from "../fragments/Turn.ts";

export interface PassagesVariables {
  contributor: string;
  principle: string;
  instrument: string;
  document: string;
  mentions?: object | null;
  citations?: object | null;
  mentionsFirst?: number | null;
  mentionsAfter?: string | null;
  mentionsLast?: number | null;
  mentionsBefore?: string | null;
  citationsFirst?: number | null;
  citationsAfter?: string | null;
  citationsLast?: number | null;
  citationsBefore?: string | null;
  language: string;
}
export type PassagesData = {
  contributor: { name: string; resourcePath: string } | null;
  principle: { label: string; resourcePath: string } | null;
  instrument: { title: string; resourcePath: string } | null;
  contribution: { title: string } | null;
  mentions: {
    totalCount: number;
    pageInfo: Turn;
    facets: {
      contributor: { value: string; label: string; count: number }[];
      principle: { value: string; label: string; count: number }[];
      stance: { value: string; count: number }[];
    };
    nodes: ({ principle: { label: string; resourcePath: string } } & Quotation)[];
  };
  citations: {
    totalCount: number;
    pageInfo: Turn;
    facets: {
      contributor: { value: string; label: string; count: number }[];
      instrument: { value: string; label: string; count: number }[];
      voice: { value: string; count: number }[];
    };
    nodes: ({ rangeText: string | null; instrument: { title: string; resourcePath: string } | null } & Quotation)[];
  };
};
