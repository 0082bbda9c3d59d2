import type { RowColumn } from "../../snapshot/columns.ts";
import type { Snapshot } from "../../snapshot/Snapshot.ts";
import type { Scope } from "../Scope.ts";

/** Rows of the documents that a scope names, in their order. */
export function documentRows({ tables }: Snapshot, keys: NonNullable<Scope["contributions"]>): number[] {
  const { index } = tables.contribution;
  return [...keys]
    .map((key) => index.rowOf(`contribution:${key}`))
    .filter((row) => row >= 0)
    .sort((a, b) => a - b);
}

/** Those of the documents of a scope; undefined for all. */
export function documentsIn(snapshot: Snapshot, { contributions: keys }: Scope): number[] | undefined {
  return keys && documentRows(snapshot, keys);
}

/**
 * Rows of what stands in the documents of a scope, of a table in the order of documents. Those of each document are found by halves: who
 * asks for one document after another does not look through all of them each time.
 */
export function* rowsWithin(
  snapshot: Snapshot,
  { columns, count }: { columns: { contribution: RowColumn }; count: number },
  { contributions: keys }: Scope,
): Generator<number> {
  if (keys === undefined) for (let row = 0; row < count; row++) yield row;
  else
    for (const document of documentRows(snapshot, keys))
      for (let row = firstOf(columns.contribution, count, document); row < count; row++) {
        if (columns.contribution.at(row) !== document) break;
        yield row;
      }
}

function firstOf(column: RowColumn, count: number, document: number): number {
  let [from, to] = [0, count];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (column.at(middle) < document) from = middle + 1;
    else to = middle;
  }
  return from;
}
