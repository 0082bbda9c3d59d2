// Made from named.graphql and the schema by test/explorer/questionTypes.test.ts; -u makes it again.
import type { NodeLabel } from "../fragments/NodeLabel.ts";

export interface NamedVariables {
  words: string;
  language: string;
}
export type NamedData = {
  resolveCitation: { exact: string; instrument: NodeLabel | null; provisions: { provision: NodeLabel }[] }[];
};
