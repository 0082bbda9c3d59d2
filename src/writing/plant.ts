import { digestOf } from "../text/digestOf.ts";
import { derive } from "./derive.ts";
import { lockForWriting, setVersions } from "./versions.ts";
import { typeOfKind } from "../model/kinds.ts";
import type { Graph, Transaction } from "../graph/Graph.ts";
import type { Params } from "../graph/params.ts";
import { statement } from "../graph/statements.ts";
import { writeAll } from "./writeAll.ts";
import { inUse } from "./inUse.ts";
import { edgeSorts, type EdgeImage, type GraphImage, type NodeImage } from "../model/GraphImage.ts";

/**
 * What planting did, in nodes. `removed` are parts that corrected records no longer have; `gone` are records, by id, that left the
 * files and stand in the graph still, unless they were pruned; `inUse` are those that pruning kept, because imported things hang on them.
 */
export interface Planted {
  created: number;
  updated: number;
  removed: number;
  unchanged: number;
  gone: string[];
  inUse: string[];
  pruned: number;
  dataVersion: string;
}

type Fingerprints = Map<string, string>;

interface PlantedNode {
  id: string;
  fingerprint: string;
  /** The record that it is a part of; itself for a record. */
  owner: string;
}

/** Parts of a record are corrected with it: what a paper, an instrument or a process that stands in the files no longer has, goes. */
const ownerProperty: Readonly<Record<string, string>> = {
  Question: "process",
  Passage: "contribution",
  Provision: "instrument",
  Mention: "contribution",
  Citation: "contribution",
  Recommendation: "contribution",
};
const labels = Object.values(typeOfKind);

/**
 * Makes the graph hold what the seeds say, in one transaction: all of it or nothing. Planting the same again changes nothing.
 * What left the files stays, and is named, unless `prune` is set, which keeps only what imported things hang on; relationships of corrected records are corrected with them.
 */
export async function plant(graph: Graph, image: GraphImage, options: { prune?: boolean } = {}): Promise<Planted> {
  return graph.write(async (transaction) => {
    await lockForWriting(transaction);
    const nodes = await putNodes(transaction, image, options.prune ?? false);
    const edges = await putEdges(transaction, image, nodes.left);
    if (nodes.changed || edges.changed) await derive(transaction);
    const seedsVersion = versionOf(image, [...nodes.left, ...edges.left]);
    const dataVersion = await setVersions(transaction, { seedsVersion });
    return { ...nodes.report, dataVersion };
  });
}

async function putNodes(transaction: Transaction, { nodes }: GraphImage, prune: boolean) {
  const report = {
    created: 0,
    updated: 0,
    removed: 0,
    unchanged: 0,
    gone: [] as string[],
    inUse: [] as string[],
    pruned: 0,
  };
  const left: Fingerprints = new Map();
  const all = new Set(nodes.map((node) => node.id));
  const planted = new Map<string, Map<string, PlantedNode>>();
  for (const label of labels) planted.set(label, await plantedNodes(transaction, label));
  const missingOf = (label: string) => [...planted.get(label)!.values()].filter(({ id }) => !all.has(id)).sort(byId);
  const goneOf = (label: string) => missingOf(label).filter(({ owner }) => !all.has(owner));
  const used = prune ? await inUse(transaction, (label) => goneOf(label).map(({ id }) => id)) : new Set<string>();
  const isUsed = ({ id, owner }: PlantedNode) => used.has(id) || used.has(owner);
  for (const label of labels) {
    const wanted = nodes.filter((node) => node.label === label);
    const present = planted.get(label)!;
    const changed = wanted.filter(({ id, properties }) => present.get(id)?.fingerprint !== fingerprintOf(properties));
    const created = changed.filter((node) => !present.has(node.id)).length;
    report.created += created;
    report.updated += changed.length - created;
    report.unchanged += wanted.length - changed.length;
    await writeAll(transaction, statement("plant/putNodes", { Label: label }), changed.sort(byId).map(rowOfNode));
    const corrected = missingOf(label).filter(({ owner }) => all.has(owner));
    const gone = goneOf(label).filter((node) => !isUsed(node));
    const kept = goneOf(label).filter(isUsed);
    report.removed += corrected.length;
    report.gone.push(...gone.map(({ id }) => id));
    report.inUse.push(...kept.map(({ id }) => id));
    if (prune) report.pruned += gone.length;
    for (const { id, fingerprint } of prune ? kept : gone) left.set(id, fingerprint);
    const removed = [...corrected, ...(prune ? gone : [])].map(({ id }) => ({ id }));
    await writeAll(transaction, statement("plant/removeNodes", { Label: label }), removed);
  }
  return { report, left, changed: report.created + report.updated + report.removed + report.pruned > 0 };
}

/** Relationships of records that left the files stay as they are with them (`left`); of all others, what is not in the image goes. */
async function putEdges(transaction: Transaction, { edges }: GraphImage, leftNodes: Fingerprints) {
  const left: Fingerprints = new Map();
  let isChanged = false;
  for (const [From, Type, To] of edgeSorts) {
    const names = { From, Type, To };
    const wanted = new Map(
      edges.filter((one) => one.from === From && one.type === Type && one.to === To).map((one) => [pairOf(one), one]),
    );
    const present = await fingerprintsOfEdges(transaction, names);
    const changed = [...wanted].filter(([pair, one]) => present.get(pair) !== fingerprintOf(one.properties));
    const missing = [...present.keys()].filter((pair) => !wanted.has(pair)).sort();
    const stays = (pair: string) => pair.split(separator).some((id) => leftNodes.has(id));
    const gone = missing.filter((pair) => !stays(pair));
    for (const pair of missing.filter(stays)) left.set(`${Type} ${pair}`, present.get(pair) ?? "");
    const rows = changed.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => rowOfEdge(one));
    await writeAll(transaction, statement("plant/putEdges", names), rows);
    await writeAll(transaction, statement("plant/removeEdges", names), gone.map(endsOf));
    isChanged ||= changed.length + gone.length > 0;
  }
  return { left, changed: isChanged };
}

async function plantedNodes(transaction: Transaction, label: string): Promise<Map<string, PlantedNode>> {
  const asked = statement("plant/plantedNodes", { Label: label, owner: ownerProperty[label] ?? "id" });
  return new Map((await transaction.run<PlantedNode>(asked)).map((node) => [node.id, node]));
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
  return digestOf(JSON.stringify(properties));
}

/** The same for the same data, on every engine: made from what is planted, not from when. */
function versionOf({ nodes, edges }: GraphImage, left: readonly (readonly [string, string])[]): string {
  const states = [
    ...nodes.map(({ id, properties }) => `${id} ${fingerprintOf(properties)}`),
    ...edges.map((one) => `${one.type} ${pairOf(one)} ${fingerprintOf(one.properties)}`),
    ...left.map(([id, fingerprint]) => `${id} ${fingerprint}`),
  ];
  return digestOf(states.sort().join("\n"));
}
