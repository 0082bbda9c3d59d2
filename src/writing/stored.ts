import type { Transaction } from "../graph/Graph.ts";
import type { Params } from "../graph/params.ts";
import { statement } from "../graph/statements.ts";
import { sortsDeclaredBy } from "../model/edges.ts";
import type { Label, ModelEdge, ModelNode } from "../model/ModelNode.ts";
import { inPieces } from "./inPieces.ts";

/** Nodes of a label as they stand in the graph, with the relationships that they declare. */
export async function storedNodes(
  transaction: Transaction,
  label: Label,
  ids: readonly string[],
): Promise<ModelNode[]> {
  const rows = await inPieces<{ id: string; stored: Params }>(
    transaction,
    statement("writing/stored", { Label: label }),
    ids,
  );
  const edges = new Map<string, ModelEdge[]>(rows.map(({ id }) => [id, []]));
  for (const sort of sortsDeclaredBy(label)) {
    const { from: From, type: Type, to: To, by } = sort;
    const name = by === "from" ? "writing/storedEdgesFrom" : "writing/storedEdgesTo";
    const asked = statement(name, { From, Type, To });
    type EdgeRow = { source: string; target: string; stored: Params };
    for (const { source, target, stored } of await inPieces<EdgeRow>(transaction, asked, ids))
      edges.get(by === "from" ? source : target)!.push({ sort, source, target, properties: stored });
  }
  return rows.map(({ id, stored }) => ({ label, id, properties: stored, edges: edges.get(id)! }));
}
