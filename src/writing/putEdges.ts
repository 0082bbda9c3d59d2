import type { Transaction } from "../graph/Graph.ts";
import { statement } from "../graph/statements.ts";
import type { ModelEdge, ModelNode } from "../model/ModelNode.ts";
import { groupBy } from "../text/groupBy.ts";
import { writeAll } from "./writeAll.ts";
import { writeColumns } from "./writeColumns.ts";

/** Puts the relationships that nodes declare. */
export async function putEdges(transaction: Transaction, nodes: readonly ModelNode[]): Promise<void> {
  for (const [{ from: From, type: Type, to: To }, edges] of groupBy(
    nodes.flatMap((node) => node.edges),
    (one) => one.sort,
  )) {
    const names = { From, Type, To };
    const plain = edges.filter(isPlain);
    await writeColumns(transaction, statement("writing/putPlainEdges", names), {
      source: plain.map(({ source }) => source),
      target: plain.map(({ target }) => target),
    });
    const rows = edges
      .filter((one) => !isPlain(one))
      .map(({ source, target, properties }) => ({ source, target, properties }));
    await writeAll(transaction, statement("writing/putEdges", names), rows);
  }
}

/** Most say nothing of themselves. */
function isPlain({ properties }: ModelEdge): boolean {
  for (const _name in properties) return false;
  return true;
}
