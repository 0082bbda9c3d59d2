import type { Graph } from "../../graph/Graph.ts";
import { GraphError } from "../../graph/GraphError.ts";
import type { DocumentToIngest } from "../../sources/documents/documentsToIngest.ts";
import { ingest, type Ingested } from "./ingest.ts";
import { submissionTo } from "./submissionTo.ts";
import { textReaderOf } from "./textReaderOf.ts";

/** Who listens while documents are taken in; nothing is kept of those that are done, so that any number of them takes no more memory. */
export interface IngestListener {
  begun(file: string): void;
  ingested(ingested: Ingested): void;
  failed(file: string, sentence: string): void;
}

/** Ingests one document after another; one that cannot be taken in does not stop the others. Throws GraphError. */
export async function ingestAll(
  documents: readonly DocumentToIngest[],
  graph: Graph,
  listener: IngestListener,
): Promise<void> {
  const reader = await textReaderOf(graph);
  for (const { file, options } of documents) {
    listener.begun(file);
    try {
      listener.ingested(await ingest(file, options, await submissionTo(graph, options), reader));
    } catch (error) {
      if (error instanceof GraphError) throw error;
      listener.failed(file, error instanceof Error ? error.message : String(error));
    }
  }
}
