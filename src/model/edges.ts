import type { Params } from "../graph/params.ts";
import type { Label, ModelEdge, NodeRef } from "./ModelNode.ts";

export interface EdgeSort {
  from: Label;
  type: string;
  to: Label;
  /** The end whose record says it; `itself` where neither does, and the relationship stands for itself like a node. */
  by: "from" | "to" | "itself";
}

/** Every sort of relationship but those that are derived. */
export const edgeSorts = [
  { from: "Contributor", type: "PARTY_TO", to: "Instrument", by: "from" },
  { from: "Contributor", type: "SUBMITTED", to: "Contribution", by: "to" },
  { from: "Contribution", type: "SUBMITTED_TO", to: "Process", by: "from" },
  { from: "Contribution", type: "READ_FOR", to: "Scheme", by: "from" },
  { from: "Contribution", type: "HAS_PASSAGE", to: "Passage", by: "to" },
  { from: "Process", type: "ASKS", to: "Question", by: "to" },
  { from: "Process", type: "MANDATED_BY", to: "Provision", by: "from" },
  { from: "Passage", type: "ANSWERS", to: "Question", by: "from" },
  { from: "Passage", type: "HAS_EVIDENCE", to: "Mention", by: "to" },
  { from: "Passage", type: "HAS_EVIDENCE", to: "Citation", by: "to" },
  { from: "Passage", type: "HAS_EVIDENCE", to: "Recommendation", by: "to" },
  { from: "Mention", type: "OF", to: "Principle", by: "from" },
  { from: "Citation", type: "CITES", to: "Instrument", by: "from" },
  { from: "Citation", type: "CITES", to: "Provision", by: "from" },
  { from: "Recommendation", type: "ADVANCES", to: "Principle", by: "from" },
  { from: "Recommendation", type: "INVOKES", to: "Instrument", by: "from" },
  { from: "Recommendation", type: "INVOKES", to: "Provision", by: "from" },
  { from: "Principle", type: "IN_SCHEME", to: "Scheme", by: "from" },
  { from: "Principle", type: "BROADER", to: "Principle", by: "from" },
  { from: "Principle", type: "RELATED", to: "Principle", by: "from" },
  { from: "Principle", type: "NOT_TO_BE_CONFUSED_WITH", to: "Principle", by: "from" },
  { from: "Principle", type: "EXACT_MATCH", to: "Principle", by: "from" },
  { from: "Principle", type: "CLOSE_MATCH", to: "Principle", by: "from" },
  { from: "Principle", type: "BROAD_MATCH", to: "Principle", by: "from" },
  { from: "Instrument", type: "HAS_PROVISION", to: "Provision", by: "to" },
  { from: "Provision", type: "HAS_PROVISION", to: "Provision", by: "to" },
  { from: "Instrument", type: "PART_OF", to: "Instrument", by: "from" },
  { from: "Instrument", type: "READ_FOR", to: "Scheme", by: "itself" },
  { from: "Instrument", type: "ENSHRINES", to: "Principle", by: "itself" },
  { from: "Provision", type: "ENSHRINES", to: "Principle", by: "itself" },
] as const satisfies readonly EdgeSort[];

/** By the labels of both ends and the type. There are millions of relationships: a text made for each takes a tenth of an import. */
const sortOf = new Map<string, Map<string, Map<string, EdgeSort>>>();
for (const sort of edgeSorts) {
  const ofLabel = sortOf.get(sort.from) ?? new Map<string, Map<string, EdgeSort>>();
  const ofType = ofLabel.get(sort.type) ?? new Map<string, EdgeSort>();
  sortOf.set(sort.from, ofLabel.set(sort.type, ofType.set(sort.to, sort)));
}

/** Throws where the model has no such relationship. */
export function edge(from: NodeRef, type: string, to: NodeRef, properties: Params = {}): ModelEdge {
  const sort = sortOf.get(from.label)?.get(type)?.get(to.label);
  if (sort === undefined) throw new Error(`the model has no relationship ${from.label} ${type} ${to.label}`);
  return { sort, source: from.id, target: to.id, properties };
}

/** The sorts of relationships that nodes of a label declare. */
export function sortsDeclaredBy(label: Label): EdgeSort[] {
  return edgeSorts.filter(({ from, to, by }) => (by === "from" && from === label) || (by === "to" && to === label));
}
