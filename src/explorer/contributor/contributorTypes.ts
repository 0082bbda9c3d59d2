// Made from contributor.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.
import type { Quotation } from "../fragments/Quotation.ts";

export interface ContributorVariables {
  key: string;
  language: string;
}
export type ContributorData = {
  contributor: {
    key: string;
    name: string;
    names: { language: string; value: string }[];
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
    iso3: string | null;
    contributions: {
      totalCount: number;
      nodes: {
        title: string;
        date: string | null;
        resourcePath: string;
        textStatus: "HELD" | "NOT_DISTRIBUTED";
        process: { name: string; resourcePath: string } | null;
      }[];
    };
    principles: {
      totalCount: number;
      edges: { mentionCount: number; node: { key: string; label: string; resourcePath: string } }[];
    };
    instruments: {
      totalCount: number;
      edges: {
        citationCount: number;
        node: { key: string; title: string; date: string | null; resourcePath: string };
      }[];
    };
    recommendations: {
      totalCount: number;
      nodes: ({ advances: { label: string; resourcePath: string }[] } & Quotation)[];
    };
    others: { totalCount: number; nodes: ({ principle: { label: string; resourcePath: string } } & Quotation)[] };
    partyTo: { totalCount: number; nodes: { title: string; resourcePath: string }[] };
  } | null;
};
