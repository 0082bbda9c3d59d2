import type { Statement, Transaction } from "../graph/Graph.ts";
import type { Params } from "../graph/params.ts";
import { writePieces } from "./writePieces.ts";

/**
 * Runs a statement that takes each property of the rows as a list of its own, piece by piece (see writePieces): lists of texts go into
 * the embedded engine three times as fast as maps. All rows have the same properties; `shared` are values that are the same for all rows.
 */
export async function writeColumns(
  transaction: Transaction,
  statement: Statement,
  rows: readonly Params[],
  shared: Params = {},
): Promise<void> {
  const names = Object.keys(rows[0] ?? {});
  await writePieces(transaction, statement, rows, (piece) => ({
    ...shared,
    ...Object.fromEntries(names.map((name) => [name, piece.map((row) => row[name]!)])),
  }));
}
