// Made from instruments.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.

export interface InstrumentsVariables {
  language: string;
  where?: object | null;
  order: "TITLE" | "TITLE_DESC" | "DATE" | "DATE_DESC" | "CITER_COUNT" | "CITER_COUNT_ASC";
  after?: string | null;
}
export type InstrumentsData = {
  instruments: {
    totalCount: number;
    facets: { kind: { value: string; count: number }[] };
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
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
