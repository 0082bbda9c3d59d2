import type { Statement, Transaction } from "../graph/Graph.ts";
import type { Params } from "../graph/params.ts";

/** More ids in one statement gain nothing. */
const idsAtOnce = 1_000;

/** The rows that a statement gives for `$ids`, piece by piece. */
export async function inPieces<Row>(
  transaction: Transaction,
  asked: Statement,
  ids: readonly string[],
  more: Params = {},
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let start = 0; start < ids.length; start += idsAtOnce)
    for (const row of await transaction.run<Row>(asked, { ...more, ids: ids.slice(start, start + idsAtOnce) }))
      rows.push(row);
  return rows;
}
