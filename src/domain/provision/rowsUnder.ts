import { provisionsUnder } from "../../snapshot/adjacency.ts";
import type { Snapshot } from "../../snapshot/Snapshot.ts";

/** A provision and all that stand under it, as rows. */
export function rowsUnder(snapshot: Snapshot, row: number): number[] {
  const rows = [row];
  for (let at = 0; at < rows.length; at++) rows.push(...provisionsUnder(snapshot).of(rows[at]!));
  return rows;
}
