import type { Graph } from "../graph/Graph.ts";
import type { Snapshot } from "../snapshot/Snapshot.ts";
import { decisionsOf } from "./rules/decisionsOf.ts";
import { ReadingThread } from "./ReadingThread.ts";
import { vocabularyOf } from "./vocabularyOf.ts";

const threads = new WeakMap<Graph, { snapshot: Snapshot; thread: ReadingThread }>();

/** The threads that read with the words of a snapshot; others take their place when the data has changed. */
export function readingThreadOf(graph: Graph, snapshot: Snapshot): ReadingThread {
  const known = threads.get(graph);
  if (known?.snapshot === snapshot) return known.thread;
  const thread = new ReadingThread(vocabularyOf(snapshot), decisionsOf(snapshot));
  threads.set(graph, { snapshot, thread });
  known?.thread.close().catch(() => undefined);
  return thread;
}
