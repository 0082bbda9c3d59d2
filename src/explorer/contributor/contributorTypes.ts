// Made from contributor.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.
import type { ContributorKind, TextStatus, UnRegionalGroup } from "../enums.ts";
import type { Quotation } from "../fragments/Quotation.ts";
import type { Turn } from "../fragments/Turn.ts";

export interface ContributorVariables {
  key: string;
  language: string;
  principlesFirst?: number | null;
  principlesAfter?: string | null;
  principlesLast?: number | null;
  principlesBefore?: string | null;
  instrumentsFirst?: number | null;
  instrumentsAfter?: string | null;
  instrumentsLast?: number | null;
  instrumentsBefore?: string | null;
  recommendationsFirst?: number | null;
  recommendationsAfter?: string | null;
  recommendationsLast?: number | null;
  recommendationsBefore?: string | null;
  documentsFirst?: number | null;
  documentsAfter?: string | null;
  documentsLast?: number | null;
  documentsBefore?: string | null;
}
export type ContributorData = {
  contributor: {
    resourcePath: string;
    key: string;
    name: string;
    names: { language: string; value: string }[];
    kind: ContributorKind;
    regionalGroup: UnRegionalGroup | null;
    iso3: string | null;
    contributions: {
      totalCount: number;
      pageInfo: Turn;
      nodes: {
        title: string;
        date: string | null;
        resourcePath: string;
        textStatus: TextStatus;
        process: { name: string; resourcePath: string } | null;
      }[];
    };
    principles: {
      totalCount: number;
      pageInfo: Turn;
      edges: { mentionCount: number; node: { key: string; label: string; resourcePath: string } }[];
    };
    instruments: {
      totalCount: number;
      pageInfo: Turn;
      edges: {
        citationCount: number;
        node: { key: string; title: string; date: string | null; resourcePath: string };
      }[];
    };
    recommendations: {
      totalCount: number;
      pageInfo: Turn;
      nodes: ({ advances: { label: string; resourcePath: string }[] } & Quotation)[];
    };
    others: { totalCount: number; nodes: ({ principle: { label: string; resourcePath: string } } & Quotation)[] };
    partyTo: { totalCount: number; nodes: { title: string; resourcePath: string }[] };
  } | null;
};
