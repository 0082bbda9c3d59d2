import type { TableName } from "../../snapshot/columnsOf.ts";
import { rowAt } from "../../snapshot/rowAt.ts";
import type { Snapshot } from "../../snapshot/Snapshot.ts";

/** A few megabytes. */
const mostKept = 20_000;

/** How the things of a table are read from their rows; what was read is kept for others who ask. */
export function nodesOf<Node>(table: TableName, read: (row: never) => Node): (snapshot: Snapshot, row: number) => Node {
  const nodesRead = () => new Map<number, Node>();
  return (snapshot, row) => {
    const kept = snapshot.get(nodesRead);
    const known = kept.get(row);
    if (known !== undefined) return known;
    const node = read(rowAt(snapshot, table, row) as never);
    if (kept.size >= mostKept) kept.clear();
    kept.set(row, node);
    return node;
  };
}
