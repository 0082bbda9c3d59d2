import type { Transaction } from "../graph/Graph.ts";
import type { Params } from "../graph/params.ts";
import { statement } from "../graph/statements.ts";
import { type EdgeSort, sortsDeclaredBy } from "../model/edges.ts";
import type { Label, ModelEdge, ModelNode } from "../model/ModelNode.ts";
import { inPieces } from "./inPieces.ts";

/** Nodes of a label as they stand in the graph, with the relationships that they declare, or those of them that are asked for. */
export async function storedNodes(
  transaction: Transaction,
  label: Label,
  ids: readonly string[],
  sorts: readonly EdgeSort[] = sortsDeclaredBy(label),
): Promise<ModelNode[]> {
  const rows = await inPieces<{ id: string; stored: Params }>(
    transaction,
    statement("writing/stored", { Label: label }),
    ids,
  );
  const edges = new Map<string, ModelEdge[]>(rows.map(({ id }) => [id, []]));
  for (const sort of sorts)
    for (const edge of await storedEdges(transaction, sort, ids))
      edges.get(sort.by === "from" ? edge.source : edge.target)!.push(edge);
  return rows.map(({ id, stored }) => ({ label, id, properties: stored, edges: edges.get(id)! }));
}

/** Relationships of a sort with what stands in them: those that come to these nodes where the other end declares them, else those that go out. */
export async function storedEdges(
  transaction: Transaction,
  sort: EdgeSort,
  ids: readonly string[],
): Promise<ModelEdge[]> {
  const { from: From, type: Type, to: To, by } = sort;
  const name = by === "to" ? "writing/storedEdgesTo" : "writing/storedEdgesFrom";
  const asked = statement(name, { From, Type, To });
  type EdgeRow = { source: string; target: string; stored: Params };
  const rows = await inPieces<EdgeRow>(transaction, asked, ids);
  return rows.map(({ source, target, stored }) => ({ sort, source, target, properties: stored }));
}
