import type { Statement, Transaction } from "../graph/Graph.ts";
import { GraphError } from "../graph/GraphError.ts";
import type { Params } from "../graph/params.ts";

/** More rows in one statement gain nothing and lock longer. */
const rowsAtOnce = 1_000;

/**
 * Runs a statement that takes `$rows` and returns `written` for all of them, piece by piece. A row that found nothing to write to is a
 * fault: rejects with a PROGRAMMING {@link GraphError}, and the transaction ends.
 */
export async function writeAll(transaction: Transaction, statement: Statement, rows: readonly Params[]): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    const piece = rows.slice(start, start + rowsAtOnce);
    const [result] = await transaction.run<{ written: number }>(statement, { rows: piece });
    if (result?.written !== piece.length)
      throw new GraphError("PROGRAMMING", `${statement.name}: ${piece.length} rows given, ${result?.written} written`);
  }
}
