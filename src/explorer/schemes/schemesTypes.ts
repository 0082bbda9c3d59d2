// Made from schemes.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.
import type { Turn } from "../fragments/Turn.ts";

export interface SchemesVariables {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}
export type SchemesData = {
  schemes: {
    totalCount: number;
    pageInfo: Turn;
    nodes: {
      key: string;
      title: string;
      version: string;
      description: string | null;
      resourcePath: string;
      principles: { totalCount: number };
    }[];
  };
};
