// Made from contributors.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.
import type { ContributorKind, ContributorOrder, UnRegionalGroup } from "../enums.ts";
import type { Turn } from "../fragments/Turn.ts";

export interface ContributorsVariables {
  language: string;
  where?: object | null;
  order: ContributorOrder;
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}
export type ContributorsData = {
  contributors: {
    totalCount: number;
    facets: { kind: { value: string; count: number }[]; regionalGroup: { value: string; count: number }[] };
    pageInfo: Turn;
    nodes: {
      key: string;
      resourcePath: string;
      name: string;
      kind: ContributorKind;
      regionalGroup: UnRegionalGroup | null;
      contributions: { totalCount: number };
      principles: { totalCount: number };
      instruments: { totalCount: number };
    }[];
  };
};
