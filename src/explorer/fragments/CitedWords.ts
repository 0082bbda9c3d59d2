// Made from CitedWords.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.
import type { Quotation } from "./Quotation.ts";
import type { Turn } from "./Turn.ts";

export type CitedWords = {
  totalCount: number;
  pageInfo: Turn;
  facets: { contributorKind: { value: string; count: number }[] };
  nodes: ({
    provisions: { provision: { id: string; label: string; heading: string | null; resourcePath: string } }[];
  } & Quotation)[];
};
