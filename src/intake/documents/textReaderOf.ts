import { rulesDirectory } from "../../extraction/rulesDirectory.ts";
import { TextReader } from "../../extraction/TextReader.ts";
import { vocabularyOf } from "../../extraction/vocabularyOf.ts";
import type { Graph } from "../../graph/Graph.ts";

/** Reads texts with the words that a graph holds, in this thread: for commands, where nobody else waits. */
export async function textReaderOf(graph: Graph): Promise<TextReader> {
  const vocabulary = await vocabularyOf((asked, params) => graph.read(asked, params));
  return new TextReader(vocabulary, rulesDirectory);
}
