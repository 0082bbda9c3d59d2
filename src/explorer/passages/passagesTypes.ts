// Made from passages.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.
import type { Quotation } from "../fragments/Quotation.ts";

export interface PassagesVariables {
  contributor: string;
  principle: string;
  instrument: string;
  mentions?: object | null;
  citations?: object | null;
  afterMention?: string | null;
  afterCitation?: string | null;
  language: string;
}
export type PassagesData = {
  contributor: { name: string; resourcePath: string } | null;
  principle: { label: string; resourcePath: string } | null;
  instrument: { title: string; resourcePath: string } | null;
  mentions: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    facets: {
      contributor: { value: string; label: string; count: number }[];
      principle: { value: string; label: string; count: number }[];
      stance: { value: string; count: number }[];
    };
    nodes: ({ principle: { label: string; resourcePath: string } } & Quotation)[];
  };
  citations: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    facets: {
      contributor: { value: string; label: string; count: number }[];
      instrument: { value: string; label: string; count: number }[];
      voice: { value: string; count: number }[];
    };
    nodes: ({ rangeText: string | null; instrument: { title: string; resourcePath: string } | null } & Quotation)[];
  };
};
