// Made from principle.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.
import type { ContributorKind } from "../enums.ts";
import type { Quotation } from "../fragments/Quotation.ts";
import type { Turn } from "../fragments/Turn.ts";

export interface PrincipleVariables {
  key: string;
  language: string;
  where?: object | null;
  anyStance: object;
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
  holdersFirst?: number | null;
  holdersAfter?: string | null;
  holdersLast?: number | null;
  holdersBefore?: string | null;
  instrumentsFirst?: number | null;
  instrumentsAfter?: string | null;
  instrumentsLast?: number | null;
  instrumentsBefore?: string | null;
}
export type PrincipleData = {
  principle: {
    resourcePath: string;
    key: string;
    label: string;
    definition: string;
    scopeNote: string | null;
    altLabels: { language: string; value: string }[];
    scheme: { title: string; version: string; resourcePath: string };
    broader: { label: string; resourcePath: string }[];
    narrower: { label: string; resourcePath: string }[];
    related: { label: string; resourcePath: string }[];
    notToBeConfusedWith: { label: string; resourcePath: string }[];
    contributors: {
      totalCount: number;
      pageInfo: Turn;
      edges: {
        mentionCount: number;
        node: { key: string; name: string; kind: ContributorKind; resourcePath: string };
      }[];
    };
    instruments: {
      totalCount: number;
      pageInfo: Turn;
      edges: {
        locators: string[];
        explicit: boolean;
        node: { title: string; date: string | null; resourcePath: string };
      }[];
    };
    stances: { facets: { stance: { value: string; count: number }[] } };
    mentions: {
      totalCount: number;
      pageInfo: Turn;
      facets: { contributorKind: { value: string; count: number }[] };
      nodes: Quotation[];
    };
  } | null;
};
