// Made from CitedWords.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.
import type { Quotation } from "./Quotation.ts";

export type CitedWords = {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  nodes: ({
    provisions: { provision: { id: string; label: string; heading: string | null; resourcePath: string } }[];
  } & Quotation)[];
};
