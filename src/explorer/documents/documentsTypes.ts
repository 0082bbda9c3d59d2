// Made from documents.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.
import type { Turn } from "../fragments/Turn.ts";

export interface DocumentsVariables {
  language: string;
  where?: object | null;
  order: "DATE" | "DATE_DESC" | "TITLE" | "TITLE_DESC";
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
    pageInfo: {} & Turn;
    nodes: {
      key: string;
      resourcePath: string;
      title: string;
      date: string | null;
      language: string;
      textStatus: "HELD" | "NOT_DISTRIBUTED";
      contributors: {
        nodes: {
          name: string;
          kind:
            | "STATE"
            | "INTERGOVERNMENTAL_ORGANIZATION"
            | "BUSINESS"
            | "CIVIL_SOCIETY"
            | "TECHNICAL_COMMUNITY"
            | "ACADEMIA"
            | "MULTISTAKEHOLDER_BODY"
            | "COALITION"
            | "PARLIAMENT"
            | "POLITICAL_PARTY"
            | "PERSON";
          resourcePath: string;
        }[];
      };
      principles: { totalCount: number };
      instruments: { totalCount: number };
      recommendations: { totalCount: number };
    }[];
  };
};
