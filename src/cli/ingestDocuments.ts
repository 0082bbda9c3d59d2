import type { Graph } from "../graph/Graph.ts";
import type { DocumentToIngest } from "../sources/documents/documentsToIngest.ts";
import { ingestAll } from "../intake/documents/ingestAll.ts";
import { exitCode } from "./exitCode.ts";
import { ProgressBar } from "./ProgressBar.ts";
import { ingestedReport } from "./report.ts";

/** Ingests documents, says of each what became of it, and at the end which ones failed and why. Resolves with the exit code. */
export async function ingestDocuments(
  documents: readonly DocumentToIngest[],
  graph: Graph,
  out: string,
): Promise<number> {
  const progress = new ProgressBar(process.stderr);
  const failures: string[] = [];
  let [taken, lost] = [0, 0];
  await ingestAll(documents, graph, {
    begun(file) {
      if (documents.length > 1) progress.show(taken + failures.length, documents.length, file);
    },
    ingested(ingested) {
      progress.clear();
      taken++;
      lost += ingested.lost.length;
      process.stdout.write(`${ingestedReport(ingested)}\n`);
    },
    failed(file, sentence) {
      progress.clear();
      // Not every sentence names the file: some are of the contributor or of the text.
      failures.push(documents.length === 1 || sentence.includes(file) ? sentence : `${file}: ${sentence}`);
    },
  });
  if (taken > 0) process.stdout.write(`Review evidence.yaml there, then: concordance plant ${out}\n`);
  if (documents.length > 1 && failures.length > 0) {
    failures.unshift(`${failures.length} of ${documents.length} documents could not be taken in:`);
  }
  for (const line of failures) process.stderr.write(`${line}\n`);
  return failures.length + lost === 0 ? exitCode.done : exitCode.refused;
}
