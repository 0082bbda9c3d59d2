import type { Transaction } from "../../../graph/Graph.ts";
import { statement } from "../../../graph/statements.ts";
import { writeAll } from "../../../writing/writeAll.ts";
import { groupBy } from "../../../text/groupBy.ts";
import type { PlannedNode } from "../plan/PlannedNode.ts";
import type { Counts } from "./Counts.ts";
import type { ImportsVersion } from "./ImportsVersion.ts";

export interface Present {
  id: string;
  fingerprint: string;
  /** The table that brought it; empty for what the seeds brought. */
  table: string;
}

/** Which of the nodes stand in the graph, piece by piece. All have one label. */
export async function presentNodes(
  transaction: Transaction,
  label: string,
  nodes: readonly { id: string }[],
): Promise<Map<string, Present>> {
  const present = new Map<string, Present>();
  for (let start = 0; start < nodes.length; start += 1_000) {
    const ids = nodes.slice(start, start + 1_000).map(({ id }) => id);
    const rows = await transaction.run<Present>(statement("import/present", { Label: label }), { ids });
    for (const row of rows) present.set(row.id, row);
  }
  return present;
}

export interface PutNodes {
  /** New ones, and corrected ones. */
  changed: PlannedNode[];
  /** What stood there before, by id. */
  present: Map<string, Present>;
}

/** Puts those of the nodes of one label that are new or other than before. */
export async function putNodes(
  transaction: Transaction,
  label: string,
  nodes: readonly PlannedNode[],
  version: ImportsVersion,
  counts: Counts,
): Promise<PutNodes> {
  const present = await presentNodes(transaction, label, nodes);
  const changed = nodes
    .filter(({ id, fingerprint }) => present.get(id)?.fingerprint !== fingerprint)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const updated = changed.filter(({ id }) => present.has(id));
  for (const { id } of updated) version.take(present.get(id)!.fingerprint);
  for (const { fingerprint } of changed) version.add(fingerprint);
  counts.updated += updated.length;
  counts.created += changed.length - updated.length;
  counts.unchanged += nodes.length - changed.length;
  const rows = changed.map(({ id, properties }) => ({ id, properties }));
  await writeAll(transaction, statement("plant/putNodes", { Label: label }), rows);
  return { changed, present };
}

/** Puts the relationships of nodes whose other ends stand in the graph by now. */
export async function putLinks(transaction: Transaction, nodes: readonly PlannedNode[]): Promise<void> {
  const sorts = groupBy(
    nodes.flatMap(({ links }) => links),
    ({ from, type, to }) => `${from} ${type} ${to}`,
  );
  for (const links of sorts.values()) {
    const { from: From, type: Type, to: To } = links[0]!;
    const rows = links.map(({ source, target, properties }) => ({
      source,
      target,
      properties: { ...properties, origin: "import" },
    }));
    await writeAll(transaction, statement("plant/putEdges", { From, Type, To }), rows);
  }
}
