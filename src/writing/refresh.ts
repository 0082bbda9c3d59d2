import type { Graph, Transaction } from "../graph/Graph.ts";
import type { Params } from "../graph/params.ts";
import { statement } from "../graph/statements.ts";
import { edgeSorts } from "../model/edges.ts";
import { modelVersion } from "../model/modelVersion.ts";
import { labels } from "../model/shapes.ts";
import { derivations, derive } from "./derive.ts";
import { fingerprintOfEdge } from "./fingerprints.ts";
import { inPieces } from "./inPieces.ts";
import { setRelease } from "./release.ts";
import { restate } from "./restate.ts";
import { Versions } from "./Versions.ts";
import { writeAll } from "./writeAll.ts";
import { Writer } from "./Writer.ts";

/** Nodes and relationships whose state was not what stood in them. */
export interface Refreshed {
  changed: number;
  dataVersion: string;
}

const timeoutMs = 3_600_000;

/**
 * Recomputes everything from what stands in the graph: the states of nodes, what is derived, the versions. For those who wrote by hand,
 * and for a graph whose shape changed.
 */
export function refresh(graph: Graph): Promise<Refreshed> {
  return graph.write((transaction) => refreshIn(transaction), { timeoutMs });
}

/** The same as a part of a transaction. */
export async function refreshIn(transaction: Transaction): Promise<Refreshed> {
  const { release } = await Writer.begin(transaction);
  const versions = new Versions(transaction);
  let changed = 0;
  for (const label of labels) {
    const rows = await transaction.run<{ id: string }>(statement("derive/ids", { Label: label }));
    changed += await restate(transaction, versions, label, rows.map(({ id }) => id).sort());
  }
  changed += await restateEdges(transaction, versions);
  for (const { Type } of derivations) await derive(transaction, Type);
  const dataVersion = await versions.write();
  // What files said is no longer sure to be what stands there.
  await setRelease(transaction, { dataVersion, modelVersion, seeds: changed === 0 ? release.seeds : [] });
  return { changed, dataVersion };
}

async function restateEdges(transaction: Transaction, versions: Versions): Promise<number> {
  let changed = 0;
  for (const sort of edgeSorts.filter(({ by }) => by === "itself")) {
    const names = { From: sort.from, Type: sort.type, To: sort.to };
    const froms = await transaction.run<{ id: string }>(statement("derive/ids", { Label: sort.from }));
    type Row = { source: string; target: string; stored: Params };
    const asked = statement("writing/storedEdgesFrom", names);
    const rows: { source: string; target: string; properties: Params }[] = [];
    for (const { source, target, stored } of await inPieces<Row>(
      transaction,
      asked,
      froms.map(({ id }) => id).sort(),
    )) {
      const { fingerprint: before, owners: _owners, ...properties } = stored;
      const fingerprint = fingerprintOfEdge({ sort, source, target, properties });
      versions.add(fingerprint);
      if (before !== fingerprint) rows.push({ source, target, properties: { fingerprint } });
    }
    changed += rows.length;
    await writeAll(transaction, statement("writing/putEdges", names), rows);
  }
  return changed;
}
