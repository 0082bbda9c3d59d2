import type { Params } from "../graph/params.ts";

/** A node as it is to stand in the graph. All nodes of a label have the same properties, null where nothing is known, so that a correction leaves nothing behind. */
export interface NodeImage {
  label: string;
  id: string;
  properties: Params;
}

/** A relationship as it is to stand in the graph; at most one of a type between two nodes. */
export interface EdgeImage {
  /** Labels of its ends. */
  from: string;
  to: string;
  type: string;
  source: string;
  target: string;
  properties: Params;
}

export interface GraphImage {
  nodes: NodeImage[];
  edges: EdgeImage[];
}

/** Every sort of relationship that seeds can hold: from, type, to. */
export const edgeSorts = [
  ["Contributor", "PARTY_TO", "Instrument"],
  ["Contributor", "SUBMITTED", "Contribution"],
  ["Contribution", "SUBMITTED_TO", "Process"],
  ["Contribution", "READ_FOR", "Scheme"],
  ["Contribution", "HAS_PASSAGE", "Passage"],
  ["Process", "ASKS", "Question"],
  ["Process", "MANDATED_BY", "Provision"],
  ["Passage", "ANSWERS", "Question"],
  ["Passage", "HAS_EVIDENCE", "Mention"],
  ["Passage", "HAS_EVIDENCE", "Citation"],
  ["Passage", "HAS_EVIDENCE", "Recommendation"],
  ["Mention", "OF", "Principle"],
  ["Citation", "CITES", "Instrument"],
  ["Citation", "CITES", "Provision"],
  ["Recommendation", "ADVANCES", "Principle"],
  ["Recommendation", "INVOKES", "Instrument"],
  ["Recommendation", "INVOKES", "Provision"],
  ["Principle", "IN_SCHEME", "Scheme"],
  ["Principle", "BROADER", "Principle"],
  ["Principle", "RELATED", "Principle"],
  ["Principle", "NOT_TO_BE_CONFUSED_WITH", "Principle"],
  ["Instrument", "HAS_PROVISION", "Provision"],
  ["Provision", "HAS_PROVISION", "Provision"],
  ["Instrument", "PART_OF", "Instrument"],
  ["Instrument", "READ_FOR", "Scheme"],
  ["Instrument", "ENSHRINES", "Principle"],
  ["Provision", "ENSHRINES", "Principle"],
] as const;

export type EdgeSort = (typeof edgeSorts)[number];

/** The node of a kind and a key, with its label: `["Principle", "principle:openness"]`. */
export function nodeOf(label: string, key: string): { label: string; id: string } {
  return { label, id: `${label.toLowerCase()}:${key}` };
}

export function edge(
  from: { label: string; id: string },
  type: string,
  to: { label: string; id: string },
  properties: Params = {},
): EdgeImage {
  return { from: from.label, type, to: to.label, source: from.id, target: to.id, properties };
}
