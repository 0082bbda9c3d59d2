import { createHash } from "node:crypto";
import { batches, derive } from "../domain/evidence/derive.ts";
import { releaseId } from "../domain/service/release.ts";
import { typeOfKind } from "../domain/Node.ts";
import type { Graph, Transaction } from "../graph/Graph.ts";
import { GraphError } from "../graph/GraphError.ts";
import type { Params } from "../graph/params.ts";
import { statement } from "../graph/statements.ts";
import { edgeSorts, type EdgeImage, type GraphImage, type NodeImage } from "./image/GraphImage.ts";

/** What planting did. Records are named by their ids; `gone` ones left the files and stand in the graph still, unless they were pruned. */
export interface Planted {
  created: number;
  updated: number;
  unchanged: number;
  gone: string[];
  pruned: number;
  dataVersion: string;
}

type Fingerprints = Map<string, string>;
const labels = Object.values(typeOfKind);

/**
 * Makes the graph hold what the seeds say, in one transaction: all of it or nothing. Planting the same again changes nothing.
 * What left the files stays, and is named, unless `prune` is set; relationships of corrected records are corrected with them.
 */
export async function plant(graph: Graph, image: GraphImage, options: { prune?: boolean } = {}): Promise<Planted> {
  return graph.write(async (transaction) => {
    const nodes = await putNodes(transaction, image, options.prune ?? false);
    const changedEdges = await putEdges(transaction, image, nodes.left);
    const dataVersion = versionOf(image, nodes.left);
    if (nodes.changed || changedEdges) await derive(transaction);
    await transaction.run(statement("plant/setVersion"), { id: releaseId, dataVersion });
    return { ...nodes.report, dataVersion };
  });
}

async function putNodes(transaction: Transaction, { nodes }: GraphImage, prune: boolean) {
  const report = { created: 0, updated: 0, unchanged: 0, gone: [] as string[], pruned: 0 };
  const left: Fingerprints = new Map();
  for (const label of labels) {
    const wanted = new Map(nodes.filter((node) => node.label === label).map((node) => [node.id, node]));
    const present = await fingerprintsOfNodes(transaction, label);
    const changed = [...wanted.values()].filter((node) => present.get(node.id) !== fingerprintOf(node.properties));
    const created = changed.filter((node) => !present.has(node.id)).length;
    report.created += created;
    report.updated += changed.length - created;
    report.unchanged += wanted.size - changed.length;
    const gone = [...present.keys()].filter((id) => !wanted.has(id)).sort();
    report.gone.push(...gone);
    await writeAll(transaction, statement("plant/putNodes", { Label: label }), changed.sort(byId).map(rowOfNode));
    if (prune) report.pruned += await removeNodes(transaction, label, gone);
    else for (const id of gone) left.set(id, present.get(id) ?? "");
  }
  return { report, left, changed: report.created + report.updated + report.pruned > 0 };
}

/** Relationships of records that left the files stay as they are with them (`left`); of all others, what is not in the image goes. */
async function putEdges(transaction: Transaction, { edges }: GraphImage, left: Fingerprints): Promise<boolean> {
  let anyChanged = false;
  for (const [From, Type, To] of edgeSorts) {
    const names = { From, Type, To };
    const wanted = new Map(
      edges.filter((one) => one.from === From && one.type === Type && one.to === To).map((one) => [pairOf(one), one]),
    );
    const present = await fingerprintsOfEdges(transaction, names);
    const changed = [...wanted].filter(([pair, one]) => present.get(pair) !== fingerprintOf(one.properties));
    const gone = [...present.keys()].filter(
      (pair) => !wanted.has(pair) && !pair.split(separator).some((id) => left.has(id)),
    );
    await writeAll(
      transaction,
      statement("plant/putEdges", names),
      changed.map(([, one]) => rowOfEdge(one)),
    );
    await writeAll(transaction, statement("plant/removeEdges", names), gone.sort().map(endsOf));
    anyChanged ||= changed.length + gone.length > 0;
  }
  return anyChanged;
}

async function writeAll(
  transaction: Transaction,
  put: ReturnType<typeof statement>,
  rows: readonly Params[],
): Promise<void> {
  for (const batch of batches(rows)) {
    const [result] = await transaction.run<{ written: number }>(put, { rows: batch });
    if (result?.written !== batch.length) {
      throw new GraphError("PROGRAMMING", `${put.name}: ${batch.length} rows given, ${result?.written} written`);
    }
  }
}

async function removeNodes(transaction: Transaction, label: string, ids: readonly string[]): Promise<number> {
  for (const batch of batches(ids)) {
    await transaction.run(statement("plant/removeNodes", { Label: label }), { ids: batch });
  }
  return ids.length;
}

async function fingerprintsOfNodes(transaction: Transaction, label: string): Promise<Fingerprints> {
  const rows = await transaction.run<{ id: string; fingerprint: string }>(
    statement("plant/plantedNodes", { Label: label }),
  );
  return new Map(rows.map(({ id, fingerprint }) => [id, fingerprint]));
}

async function fingerprintsOfEdges(transaction: Transaction, names: Record<string, string>): Promise<Fingerprints> {
  const rows = await transaction.run<{ source: string; target: string; fingerprint: string }>(
    statement("plant/plantedEdges", names),
  );
  return new Map(rows.map((row) => [pairOf(row), row.fingerprint]));
}

function rowOfNode({ id, properties }: NodeImage): Params {
  return { id, properties: planted(properties) };
}

function rowOfEdge({ source, target, properties }: EdgeImage): Params {
  return { source, target, properties: planted(properties) };
}

function planted(properties: Params): Params {
  return { ...properties, origin: "seeds", fingerprint: fingerprintOf(properties) };
}

const separator = "\n";

function pairOf({ source, target }: { source: string; target: string }): string {
  return source + separator + target;
}

function endsOf(pair: string): Params {
  const [source = "", target = ""] = pair.split(separator);
  return { source, target };
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}

function fingerprintOf(properties: Params): string {
  return hashOf(JSON.stringify(properties));
}

/** The same for the same data, on every engine: made from what is planted, not from when. */
function versionOf({ nodes, edges }: GraphImage, left: Fingerprints): string {
  const states = [
    ...nodes.map(({ id, properties }) => `${id} ${fingerprintOf(properties)}`),
    ...edges.map((one) => `${one.type} ${pairOf(one)} ${fingerprintOf(one.properties)}`),
    ...[...left].map(([id, fingerprint]) => `${id} ${fingerprint}`),
  ];
  return hashOf(states.sort().join("\n"));
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
