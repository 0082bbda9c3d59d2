import type { Statement, Transaction } from "../graph/Graph.ts";
import type { Params } from "../graph/params.ts";
import { writePieces } from "./writePieces.ts";

/** Runs a statement that takes `$rows`, piece by piece (see writePieces). `shared` are values that are the same for all rows. */
export async function writeAll(
  transaction: Transaction,
  statement: Statement,
  rows: readonly Params[],
  shared: Params = {},
): Promise<void> {
  await writePieces(transaction, statement, rows, (piece) => ({ ...shared, rows: piece }));
}
