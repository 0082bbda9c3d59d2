import type { RuleDecisions } from "../../extraction/rules/decisions.ts";
import type { Graph } from "../../graph/Graph.ts";
import { GraphError } from "../../graph/GraphError.ts";
import type { DocumentToIngest } from "../../sources/documents/documentsToIngest.ts";
import { ingest, type Ingested } from "./ingest.ts";
import { submissionTo } from "./submissionTo.ts";
import { textReaderOf } from "./textReaderOf.ts";

/** Who listens while documents are taken in; nothing is kept of those that are done, so that any number of them takes no more memory. */
export interface IngestListener {
  begun(file: string): void;
  ingested(ingested: Ingested, decisions: RuleDecisions): void;
  failed(file: string, sentence: string): void;
}

/** Ingests one document after another; one that cannot be taken in does not stop the others. Throws GraphError. */
export async function ingestAll(
  documents: readonly DocumentToIngest[],
  graph: Graph,
  listener: IngestListener,
  seedDirectories: readonly string[] = [],
): Promise<void> {
  const outs = documents.map(({ options }) => options.out);
  const reader = await textReaderOf(graph, [...seedDirectories, ...outs]);
  for (const { file, options } of documents) {
    listener.begun(file);
    try {
      listener.ingested(await ingest(file, options, await submissionTo(graph, options), reader), reader.decisions);
    } catch (error) {
      if (error instanceof GraphError) throw error;
      listener.failed(file, error instanceof Error ? error.message : String(error));
    }
  }
}
