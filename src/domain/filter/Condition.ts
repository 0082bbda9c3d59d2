import type { Snapshot } from "../../snapshot/Snapshot.ts";
import type { Tree } from "../../snapshot/select.ts";

/** The kinds of things that filters name by key. */
export type KeyedKind =
  "contributor" | "process" | "question" | "contribution" | "scheme" | "principle" | "instrument" | "provision";

/** Keys that a client named: unknown ones match nothing and are reported as hints. */
export interface NamedKeys {
  kind: KeyedKind;
  keys: readonly string[];
}

/** One condition of a filter. */
export interface Condition {
  /** What it asks of rows, in this snapshot. */
  test: (snapshot: Snapshot) => Tree;
  /** The same for conditions that ask the same of a field, as plain JSON. */
  says: unknown;
  keys?: readonly NamedKeys[];
}
