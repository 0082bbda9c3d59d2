import type { anyValue, RowColumn } from "../../snapshot/columns.ts";
import type { LinksIn } from "../../snapshot/adjacency.ts";
import type { Snapshot } from "../../snapshot/Snapshot.ts";
import type { Test } from "../../snapshot/select.ts";
import type { Reach } from "./conditionMakers.ts";

/** The rows themselves are named. */
export const itself: Reach = (_snapshot, named) => ({ accept: named });

/** Rows that link to a named one. */
export function linking(links: LinksIn): Reach {
  return (snapshot, named) => ({ accept: links(snapshot).sourcesOf(named) });
}

/** Rows whose column names one of these rows of another table. */
export function whose(column: RowColumn, named: Uint8Array): Test {
  // Code 0 is no row.
  const accept = new Uint8Array(named.length + 1);
  accept.set(named, 1);
  return { codes: column.codes, accept };
}

/** What is asked of contributions by who submitted them. */
export function submittedBy(snapshot: Snapshot, contributors: Uint8Array): Uint8Array {
  return snapshot.links.submitters.sourcesOf(contributors);
}

/** Contributors of these values of an enum. */
export function contributorsWith(
  snapshot: Snapshot,
  column: "kind" | "regionalGroup",
  values: readonly string[] | typeof anyValue,
): Uint8Array {
  const { count, columns } = snapshot.tables.contributor;
  const wanted = columns[column].mask(values);
  return Uint8Array.from({ length: count }, (_none, row) => wanted[columns[column].codes[row]!]!);
}
