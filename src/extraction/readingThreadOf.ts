import type { Graph, Read } from "../graph/Graph.ts";
import { dataVersionOf } from "../domain/service/dataVersionOf.ts";
import { ReadingThread } from "./ReadingThread.ts";
import { vocabularyOf } from "./vocabularyOf.ts";

const threads = new WeakMap<Graph, { dataVersion: string; thread: Promise<ReadingThread> }>();

/** The thread that reads with the words of a graph as it is now; another takes its place when the data has changed. */
export async function readingThreadOf(graph: Graph, read: Read): Promise<ReadingThread> {
  const dataVersion = await dataVersionOf(read);
  const known = threads.get(graph);
  if (known?.dataVersion === dataVersion) return known.thread;
  const thread = vocabularyOf(read).then((vocabulary) => new ReadingThread(vocabulary));
  threads.set(graph, { dataVersion, thread });
  thread.catch(() => threads.delete(graph));
  known?.thread.then((old) => old.close()).catch(() => undefined);
  return thread;
}
