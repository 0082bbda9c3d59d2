// Made from notFound.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.
import type { NodeLabel } from "../fragments/NodeLabel.ts";

export interface NotFoundVariables {
  words: string;
  language: string;
}
export type NotFoundData = {
  search: { nodes: NodeLabel[] };
  instruments: { nodes: NodeLabel[] };
  principles: { nodes: NodeLabel[] };
  contributors: { nodes: NodeLabel[] };
  lastContributors: { nodes: NodeLabel[] };
};
