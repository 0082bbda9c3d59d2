import type { Statement, Transaction } from "./Graph.ts";
import { GraphError } from "./GraphError.ts";
import type { Params } from "./params.ts";

/** More rows in one statement gain nothing and lock longer. */
const rowsAtOnce = 1_000;

/**
 * Runs a statement that takes `$rows` and returns `written` for all rows, piece by piece. A row that found nothing to write to is a
 * fault: rejects with a PROGRAMMING {@link GraphError}, and the unit ends. `shared` are values that are the same for all rows.
 */
export async function writeAll(
  transaction: Transaction,
  statement: Statement,
  rows: readonly Params[],
  shared: Params = {},
): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    const batch = rows.slice(start, start + rowsAtOnce);
    const [result] = await transaction.run<{ written: number }>(statement, { ...shared, rows: batch });
    if (result?.written !== batch.length) {
      throw new GraphError("PROGRAMMING", `${statement.name}: ${batch.length} rows given, ${result?.written} written`);
    }
  }
}
