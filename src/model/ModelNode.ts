import type { Params } from "../graph/params.ts";
import type { EdgeSort } from "./edges.ts";
import { typeOfKind } from "./kinds.ts";

export type Label = (typeof typeOfKind)[keyof typeof typeOfKind];

/** The end of a relationship. */
export interface NodeRef {
  label: Label;
  id: string;
}

/**
 * A node as it is to stand in the graph, with the relationships that it declares: both are corrected together. All nodes of a label
 * have the same properties, null where nothing is known, so that a correction leaves nothing behind.
 */
export interface ModelNode extends NodeRef {
  properties: Params;
  edges: ModelEdge[];
  /** Its state, where who gives it had time to compute it while something else was written. */
  fingerprint?: string;
}

/** A relationship as it is to stand in the graph; at most one of a type between two nodes. */
export interface ModelEdge {
  sort: EdgeSort;
  source: string;
  target: string;
  properties: Params;
}

/** What a label looks like. */
export interface LabelShape<Column extends string = string> {
  label: Label;
  /** What people see of a node first is the first. */
  columns: readonly Column[];
  /** Lists, filters and searches ask these: null in one of them is an answer without the node. */
  needed: readonly Column[];
  /** The column with the id of the record that a node is a part of, with which it is corrected and goes. */
  partOf?: Column;
}

const prefixOf = Object.fromEntries(Object.entries(typeOfKind).map(([kind, label]) => [label, `${kind}:`])) as Readonly<
  Record<Label, string>
>;

/** The node of a label and a key: `principle:openness`. */
export function nodeOf(label: Label, key: string): NodeRef {
  return { label, id: prefixOf[label] + key };
}
