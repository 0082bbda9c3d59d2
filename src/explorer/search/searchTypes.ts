// Made from search.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.
import type { ContributorKind, SearchKind } from "../enums.ts";
import type { NodeLabel } from "../fragments/NodeLabel.ts";
import type { Turn } from "../fragments/Turn.ts";

export interface SearchVariables {
  words: string;
  kinds?: readonly SearchKind[] | null;
  after?: string | null;
  language: string;
}
export type SearchData = {
  search: {
    totalCount: number;
    counts: { kind: SearchKind; count: number }[];
    pageInfo: Turn;
    edges: {
      excerpt: string;
      matchedOn: string;
      matches: { start: number; end: number }[];
      node: NodeLabel &
        (
          | {}
          | {
              number: number;
              contribution: {
                title: string;
                language: string;
                contributors: { nodes: { name: string; kind: ContributorKind; resourcePath: string }[] };
              };
            }
        );
    }[];
  };
  principles: { nodes: { label: string }[] };
  instruments: { nodes: { title: string }[] };
};
