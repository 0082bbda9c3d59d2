// Made from processes.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.
import type { Turn } from "../fragments/Turn.ts";

export interface ProcessesVariables {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}
export type ProcessesData = {
  processes: {
    totalCount: number;
    pageInfo: Turn;
    nodes: {
      key: string;
      name: string;
      opened: string | null;
      closed: string | null;
      resourcePath: string;
      contributions: { totalCount: number };
    }[];
  };
};
