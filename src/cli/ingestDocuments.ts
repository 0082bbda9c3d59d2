import type { Graph } from "../graph/Graph.ts";
import type { DocumentToIngest } from "../ingest/documentsToIngest.ts";
import { ingestAll } from "../ingest/ingestAll.ts";
import { exitCode } from "./exitCode.ts";
import { ProgressBar } from "./ProgressBar.ts";
import { ingestedReport } from "./report.ts";

/** Ingests documents, says of each what became of it, and at the end which ones failed and why. Resolves with the exit code. */
export async function ingestDocuments(
  documents: readonly DocumentToIngest[],
  graph: Graph,
  out: string,
): Promise<number> {
  const progress = new ProgressBar(documents.length, process.stderr);
  const failures: string[] = [];
  let lost = 0;
  await ingestAll(documents, graph, {
    begun: (file) => progress.show(file),
    ingested(ingested) {
      progress.step();
      lost += ingested.lost.length;
      process.stdout.write(`${ingestedReport(ingested)}\n`);
    },
    failed(file, sentence) {
      progress.step();
      // Not every sentence names the file: some are of the contributor or of the text.
      failures.push(documents.length === 1 || sentence.includes(file) ? sentence : `${file}: ${sentence}`);
    },
  });
  const done = documents.length - failures.length;
  if (done > 0) process.stdout.write(`Review evidence.yaml there, then: concordance plant ${out}\n`);
  if (documents.length > 1 && failures.length > 0) {
    failures.unshift(`${failures.length} of ${documents.length} documents could not be taken in:`);
  }
  for (const line of failures) process.stderr.write(`${line}\n`);
  return failures.length + lost === 0 ? exitCode.done : exitCode.refused;
}
