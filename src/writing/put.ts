import type { Graph, Transaction } from "../graph/Graph.ts";
import { groupBy } from "../text/groupBy.ts";
import type { ModelEdge, ModelNode } from "../model/ModelNode.ts";
import { Counts } from "./Counts.ts";
import { Given } from "./Given.ts";
import { type LostNode, lostNodes } from "./lostNodes.ts";
import { type Part, partsOf, usualNodesAtOnce } from "./partsOf.ts";
import { putEdgesByThemselves } from "./putEdgesByThemselves.ts";
import { Writer } from "./Writer.ts";

/** What somebody gives the graph: all that it shall hold of theirs. */
export interface Gift {
  /** A name: `concordance` for the product's own seeds, that of a directory, or of a table. */
  owner: string;
  /** Walked more than once, so that few of many have to be in memory; what documents name stands before them. */
  nodes: Iterable<ModelNode>;
  /** Relationships that stand for themselves. */
  edges: readonly ModelEdge[];
  /** The state of the files that say so, by which it is known again. */
  digest?: string;
}

/**
 * What was put, in nodes. `removed` are parts that corrected records no longer have; `gone` are records, by id, that their owner no
 * longer gives and that stand in the graph still, unless they were pruned; `inUse` are those that were to be removed and stay, because
 * things of others hang on them.
 */
export interface PutReport extends Record<"created" | "updated" | "removed" | "unchanged" | "pruned", number> {
  gone: string[];
  inUse: string[];
  dataVersion: string;
}

export interface PutOptions {
  prune?: boolean;
  /** False for a dry run. */
  keep?: boolean;
  /** How large a part of the nodes is at least that is in memory at once. */
  nodesAtOnce?: number;
}

/** A large directory takes a server minutes. */
const timeoutMs = 600_000;

/**
 * Makes the graph hold what these owners give, in one transaction: all of it or nothing. Putting the same again changes nothing. What an
 * owner no longer gives stays, and is named, unless `prune` is set; what others give is not theirs to remove.
 */
export async function put(
  graph: Graph,
  gifts: readonly Gift[],
  { prune = false, keep = true, nodesAtOnce }: PutOptions = {},
): Promise<PutReport> {
  return graph.write((transaction) => putIn(transaction, gifts, prune, undefined, nodesAtOnce), { keep, timeoutMs });
}

/** What is still to be put of each owner, and by owner all that it gives. */
export interface Rest {
  nodes: Part;
  given: ReadonlyMap<string, Given>;
}

/** The same as a part of a transaction; `rest` where the other nodes were put before. */
export async function putIn(
  transaction: Transaction,
  gifts: readonly Gift[],
  prune: boolean,
  rest?: Rest,
  nodesAtOnce = usualNodesAtOnce,
): Promise<PutReport> {
  const writer = await Writer.begin(transaction);
  const counts = new Counts();
  const named = { gone: [] as string[], inUse: [] as string[], pruned: 0 };
  const given =
    rest === undefined ? await putNodesOf(gifts, writer, counts, nodesAtOnce) : await putRest(rest, writer, counts);
  for (const { owner, edges } of gifts) {
    const lost = await lostNodes(transaction, owner, given.get(owner)!);
    const staying = lost.filter(({ fate }) => fate === "inUse" || (fate === "gone" && !prune));
    await putEdgesByThemselves(writer, edges, owner, new Set(staying.map(({ id }) => id)));
    counts.removed += await removeLost(writer, lost, owner, (fate) => fate === "shared" || fate === "part");
    const idsOf = (...fates: LostNode["fate"][]) => lost.filter(({ fate }) => fates.includes(fate)).map(({ id }) => id);
    for (const id of prune ? idsOf("gone") : idsOf("gone", "inUse")) named.gone.push(id);
    if (prune) for (const id of idsOf("inUse")) named.inUse.push(id);
    if (prune) named.pruned += await removeLost(writer, lost, owner, (fate) => fate === "gone");
  }
  return { ...counts, ...named, dataVersion: await writer.finish(gifts) };
}

/** A part after the other, so that all of them need not be in memory. */
async function putNodesOf(
  gifts: readonly Gift[],
  writer: Writer,
  counts: Counts,
  nodesAtOnce: number,
): Promise<Rest["given"]> {
  const given = new Map(gifts.map(({ owner, nodes }) => [owner, new Given(nodes)]));
  for (const nodes of partsOf(gifts, nodesAtOnce)) {
    for (const [owner, own] of nodes) given.get(owner)!.count(own);
    await putRest({ nodes, given }, writer, counts);
  }
  return given;
}

async function putRest({ nodes, given }: Rest, writer: Writer, counts: Counts): Promise<Rest["given"]> {
  await writer.put(
    Array.from(nodes, ([owner, own]) => ({ owner, nodes: own })),
    counts,
  );
  return given;
}

async function removeLost(
  writer: Writer,
  lost: readonly LostNode[],
  owner: string,
  isMeant: (fate: LostNode["fate"]) => boolean,
): Promise<number> {
  let removed = 0;
  for (const [label, nodes] of groupBy(lost, (one) => one.label))
    removed += await writer.remove(
      label,
      nodes.filter(({ fate }) => isMeant(fate)),
      owner,
    );
  return removed;
}
