import type { Transaction } from "../graph/Graph.ts";
import { statement } from "../graph/statements.ts";
import type { ModelEdge, ModelNode } from "../model/ModelNode.ts";
import { groupBy } from "../text/groupBy.ts";
import { writeAll } from "./writeAll.ts";
import { writeColumns } from "./writeColumns.ts";

/** Puts the relationships that nodes declare. */
export async function putEdges(transaction: Transaction, nodes: readonly ModelNode[]): Promise<void> {
  for (const [{ from: From, type: Type, to: To, by }, edges] of groupBy(
    nodes.flatMap((node) => node.edges),
    (one) => one.sort,
  )) {
    const names = { From, Type, To };
    // The embedded engine looks through all that the first end has: it is the one whose record says it, and has few.
    const [putPlain, put] =
      by === "to" ? ["writing/putPlainEdgesTo", "writing/putEdgesTo"] : ["writing/putPlainEdges", "writing/putEdges"];
    const plain = edges.filter(isPlain);
    await writeColumns(transaction, statement(putPlain, names), {
      source: plain.map(({ source }) => source),
      target: plain.map(({ target }) => target),
    });
    const rows = edges
      .filter((one) => !isPlain(one))
      .map(({ source, target, properties }) => ({ source, target, properties }));
    await writeAll(transaction, statement(put, names), rows);
  }
}

/** Most say nothing of themselves. */
function isPlain({ properties }: ModelEdge): boolean {
  for (const _name in properties) return false;
  return true;
}
