// Made from suggest.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.
import type { NodeLabel } from "../fragments/NodeLabel.ts";

export interface SuggestVariables {
  words: string;
  language: string;
}
export type SuggestData = {
  instruments: { nodes: NodeLabel[] };
  principles: { nodes: NodeLabel[] };
  contributors: { nodes: NodeLabel[] };
  search: { nodes: NodeLabel[] };
};
