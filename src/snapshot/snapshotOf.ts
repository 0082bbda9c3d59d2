import type { Graph } from "../graph/Graph.ts";
import { GraphError } from "../graph/GraphError.ts";
import { Snapshot, type SnapshotParts } from "./Snapshot.ts";
import { keepSnapshot, keptSnapshot } from "./snapshotFile.ts";
import { unhurried, versionOf, wholeParts } from "./wholeParts.ts";

interface Held {
  /** Writes of this process that had landed before it was read. */
  writes: number;
  snapshot: Promise<Snapshot>;
  /** The same, when it has come. */
  atHand?: Snapshot;
  checkedAt: number;
  /** One look at a time: reading a large graph takes longer than the time between two. */
  isLooking?: boolean;
  /** A later version that could not be read: nobody tries again before there is another one. */
  unreadable?: string;
}

/** Why answers are not what they could be: a snapshot could not be kept, or not be read. */
export type SnapshotTrouble = "keep" | "read";
type OnTrouble = (error: unknown, trouble: SnapshotTrouble) => void;

interface Place {
  directory: string;
  /** Undefined where another process keeps them. */
  onTrouble: OnTrouble | undefined;
}

const held = new WeakMap<Graph, Held>();
/** When the graph was last seen to be what a snapshot says. */
const seenAt = new WeakMap<Snapshot, number>();
/** How long it took to read a snapshot. */
const builtMs = new WeakMap<Snapshot, number>();
/** Where snapshots of a graph are kept, so that a start need not read it again. */
const places = new WeakMap<Graph, Place>();
/** Reads the whole graph in another thread; the snapshot from before may spare it some of that. */
export type ReadAside = (before: Snapshot | undefined) => Promise<SnapshotParts>;
const readers = new WeakMap<Graph, ReadAside>();
/** Graphs that this process writes to for others, who do not ask it. */
const writtenForOthers = new WeakSet<Graph>();
/** So long others' writes may stay unseen. */
const checkEveryMs = 1_000;

/**
 * The graph as it is now, for all who ask. What this process wrote is in it; what others wrote comes within a second and the time that
 * reading takes. Rejects with a GraphError where there is none yet and the graph cannot be read.
 */
export async function snapshotOf(graph: Graph): Promise<Snapshot> {
  return snapshotAtHand(graph) ?? heldOf(graph)?.snapshot ?? renewed(graph);
}

/** The same without a wait; undefined where it is still to be read. */
export function snapshotAtHand(graph: Graph): Snapshot | undefined {
  const known = heldOf(graph);
  if (known === undefined) return undefined;
  const isDue = known.writes !== graph.writes || performance.now() - known.checkedAt > checkEveryMs;
  if (isDue && known.isLooking !== true) void lookForWrites(graph, known);
  return known.atHand;
}

/** What was read since this process wrote last for itself. */
function heldOf(graph: Graph): Held | undefined {
  const known = held.get(graph);
  return known?.writes === graph.writes || writtenForOthers.has(graph) ? known : undefined;
}

/**
 * From now on this process writes to the graph only for others: who asks is answered from the earlier state until the new one is read, and
 * nobody waits for that.
 */
export function writesForOthers(graph: Graph): void {
  writtenForOthers.add(graph);
}

/** Milliseconds since the graph was last seen to be what the snapshot says: it grows while the graph is away, or while it is read again. */
export function snapshotAgeMs(snapshot: Snapshot): number {
  return Math.round(performance.now() - (seenAt.get(snapshot) ?? performance.now()));
}

/** Milliseconds that reading it took: the graph, or its file. */
export function snapshotBuildMs(snapshot: Snapshot): number {
  return Math.round(builtMs.get(snapshot) ?? 0);
}

/**
 * Keeps snapshots of a graph in a directory from now on. Only for graphs that Concordance alone writes: a file is known by the version
 * of the data. `onTrouble` is called where one could not be kept (the answers are the same, the next start takes longer), or where a new one
 * could not be read (the old one answers).
 */
export function keepSnapshotsIn(directory: string, graph: Graph, onTrouble: OnTrouble): void {
  places.set(graph, { directory, onTrouble });
}

/** Takes snapshots of a graph from where another process, which holds the graph, keeps them. */
export function readSnapshotsIn(directory: string, graph: Graph): void {
  places.set(graph, { directory, onTrouble: undefined });
}

/** From now on snapshots of a graph are read in another thread, which also keeps them. */
export function readsAside(graph: Graph, read: ReadAside): void {
  readers.set(graph, read);
}

function renewed(graph: Graph): Promise<Snapshot> {
  const fresh: Held = { writes: graph.writes, snapshot: readWhole(graph), checkedAt: performance.now() };
  held.set(graph, fresh);
  fresh.snapshot.then(
    (snapshot) => (fresh.atHand = snapshot),
    () => held.get(graph) === fresh && held.delete(graph),
  );
  return fresh.snapshot;
}

/** While the graph is away, the snapshot answers. */
async function lookForWrites(graph: Graph, known: Held): Promise<void> {
  known.checkedAt = performance.now();
  known.isLooking = true;
  try {
    const current = await known.snapshot;
    const [askedAt, writes] = [performance.now(), graph.writes];
    const version = await versionOf(unhurried(graph));
    if (version === current.dataVersion) {
      seenAt.set(current, askedAt);
      known.writes = writes;
      return;
    }
    if (held.get(graph) !== known || version === known.unreadable) return;
    const snapshot = await readWhole(graph).catch((error: unknown) => {
      if (!isAway(error)) known.unreadable = version;
      throw error;
    });
    const fresh: Held = { writes, snapshot: Promise.resolve(snapshot), atHand: snapshot, checkedAt: askedAt };
    if (held.get(graph) === known) held.set(graph, fresh);
  } catch (error) {
    reportUnlessAway(graph, error);
  } finally {
    known.isLooking = false;
  }
}

function isAway(error: unknown): boolean {
  return error instanceof GraphError && ["UNAVAILABLE", "TIMEOUT"].includes(error.kind);
}

function reportUnlessAway(graph: Graph, error: unknown): void {
  if (isAway(error)) return;
  const onTrouble = places.get(graph)?.onTrouble;
  if (onTrouble !== undefined) onTrouble(error, "read");
  else if (!(error instanceof GraphError)) throw error;
}

/** The file that is kept of this version, or what is read from the graph now. */
async function readWhole(graph: Graph): Promise<Snapshot> {
  const [place, before] = [places.get(graph), held.get(graph)?.atHand];
  const askedAt = performance.now();
  const kept = place && (await keptSnapshot(place.directory, await versionOf(unhurried(graph))));
  if (kept !== undefined) return seen(kept, askedAt);
  const readAside = readers.get(graph);
  const parts = await (readAside === undefined ? wholeParts(graph, before) : readAside(before));
  const snapshot = seen(parts, askedAt, performance.now());
  // Where it is read aside, it is kept there.
  if (readAside === undefined && place?.onTrouble !== undefined) await keepIn(place, parts);
  return snapshot;
}

function seen(parts: SnapshotParts, askedAt: number, at = askedAt): Snapshot {
  const snapshot = new Snapshot(parts);
  seenAt.set(snapshot, at);
  builtMs.set(snapshot, performance.now() - askedAt);
  return snapshot;
}

async function keepIn({ directory, onTrouble }: Place, parts: SnapshotParts): Promise<void> {
  try {
    await keepSnapshot(directory, parts);
  } catch (error) {
    onTrouble?.(error, "keep");
  }
}
