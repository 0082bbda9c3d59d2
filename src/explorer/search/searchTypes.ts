// Made from search.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.
import type { NodeLabel } from "../fragments/NodeLabel.ts";
import type { Turn } from "../fragments/Turn.ts";

export interface SearchVariables {
  words: string;
  kinds?: readonly ("CONTRIBUTOR" | "PRINCIPLE" | "INSTRUMENT" | "PROVISION" | "PASSAGE")[] | null;
  after?: string | null;
  language: string;
}
export type SearchData = {
  search: {
    totalCount: number;
    counts: { kind: "CONTRIBUTOR" | "PRINCIPLE" | "INSTRUMENT" | "PROVISION" | "PASSAGE"; count: number }[];
    pageInfo: {} & Turn;
    edges: {
      excerpt: string;
      matchedOn: string;
      matches: { start: number; end: number }[];
      node:
        | ({} & NodeLabel)
        | ({
            number: number;
            contribution: {
              title: string;
              language: string;
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
            };
          } & NodeLabel);
    }[];
  };
  principles: { nodes: { label: string }[] };
  instruments: { nodes: { title: string }[] };
};
