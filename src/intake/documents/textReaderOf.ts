import { decisionsIn } from "../../extraction/rules/decisionsIn.ts";
import { ruleFilesIn } from "../../extraction/rules/ruleFilesIn.ts";
import { rulesDirectories } from "../../extraction/rules/rulesDirectories.ts";
import { TextReader } from "../../extraction/TextReader.ts";
import { vocabularyOf } from "../../extraction/vocabularyOf.ts";
import type { Graph } from "../../graph/Graph.ts";
import { snapshotOf } from "../../snapshot/snapshotOf.ts";

/** Reads texts with the words that a graph holds, in this thread: for commands, where nobody else waits. Decisions of people are those in the directories. */
export async function textReaderOf(graph: Graph, directories: readonly string[] = []): Promise<TextReader> {
  const files = ruleFilesIn(rulesDirectories());
  return new TextReader(vocabularyOf(await snapshotOf(graph)), files, decisionsIn(directories));
}
