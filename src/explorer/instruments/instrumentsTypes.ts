// Made from instruments.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.
import type { InstrumentKind, InstrumentOrder } from "../enums.ts";
import type { Turn } from "../fragments/Turn.ts";

export interface InstrumentsVariables {
  language: string;
  where?: object | null;
  order: InstrumentOrder;
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}
export type InstrumentsData = {
  instruments: {
    totalCount: number;
    facets: { kind: { value: string; count: number }[] };
    pageInfo: Turn;
    nodes: {
      resourcePath: string;
      title: string;
      shortTitle: string | null;
      symbol: string | null;
      kind: InstrumentKind;
      date: string | null;
      contributors: { totalCount: number };
      citations: { totalCount: number };
    }[];
  };
};
