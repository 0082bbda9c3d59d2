// Made from documents.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.
import type { ContributionOrder, ContributorKind, TextStatus } from "../enums.ts";
import type { Turn } from "../fragments/Turn.ts";

export interface DocumentsVariables {
  language: string;
  where?: object | null;
  order: ContributionOrder;
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}
export type DocumentsData = {
  contributions: {
    totalCount: number;
    facets: {
      process: { value: string; label: string; count: number }[];
      year: { value: string; count: number }[];
      contributorKind: { value: string; count: number }[];
    };
    pageInfo: Turn;
    nodes: {
      key: string;
      resourcePath: string;
      title: string;
      date: string | null;
      language: string;
      textStatus: TextStatus;
      contributors: { nodes: { name: string; kind: ContributorKind; resourcePath: string }[] };
      principles: { totalCount: number };
      instruments: { totalCount: number };
      recommendations: { totalCount: number };
    }[];
  };
};
