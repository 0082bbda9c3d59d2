// Made from contributors.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.
import type { Turn } from "../fragments/Turn.ts";

export interface ContributorsVariables {
  language: string;
  where?: object | null;
  order: "NAME" | "NAME_DESC" | "PRINCIPLE_COUNT" | "PRINCIPLE_COUNT_ASC" | "CITATION_COUNT" | "CITATION_COUNT_ASC";
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}
export type ContributorsData = {
  contributors: {
    totalCount: number;
    facets: { kind: { value: string; count: number }[]; regionalGroup: { value: string; count: number }[] };
    pageInfo: {} & Turn;
    nodes: {
      key: string;
      resourcePath: string;
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
      regionalGroup:
        | "AFRICAN"
        | "ASIA_PACIFIC"
        | "EASTERN_EUROPEAN"
        | "LATIN_AMERICAN_AND_CARIBBEAN"
        | "WESTERN_EUROPEAN_AND_OTHERS"
        | null;
      contributions: { totalCount: number };
      principles: { totalCount: number };
      instruments: { totalCount: number };
    }[];
  };
};
