// Made from instruments.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.
import type { Turn } from "../fragments/Turn.ts";

export interface InstrumentsVariables {
  language: string;
  where?: object | null;
  order: "TITLE" | "TITLE_DESC" | "DATE" | "DATE_DESC" | "CITER_COUNT" | "CITER_COUNT_ASC";
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}
export type InstrumentsData = {
  instruments: {
    totalCount: number;
    facets: { kind: { value: string; count: number }[] };
    pageInfo: {} & Turn;
    nodes: {
      resourcePath: string;
      title: string;
      shortTitle: string | null;
      symbol: string | null;
      kind:
        | "TREATY"
        | "DECLARATION"
        | "RESOLUTION"
        | "AGENDA"
        | "STATEMENT"
        | "CHARTER"
        | "RECOMMENDATION"
        | "REPORT"
        | "GOALS"
        | "PROCESS_OUTCOME"
        | "OTHER";
      date: string | null;
      contributors: { totalCount: number };
      citations: { totalCount: number };
    }[];
  };
};
