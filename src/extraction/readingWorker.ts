import { parentPort, workerData } from "node:worker_threads";
import type { RuleDecisions } from "./rules/decisions.ts";
import type { ReadingJob, TooMany } from "./ReadingThread.ts";
import { ruleFilesIn } from "./rules/ruleFilesIn.ts";
import { TextReader } from "./TextReader.ts";
import type { Vocabulary } from "./Vocabulary.ts";

// Runs in a thread of its own: a long text takes half a second to read, and nobody else shall wait for it.
const { vocabulary, decisions, directories } = workerData as {
  vocabulary: Vocabulary;
  decisions: RuleDecisions;
  directories: string[];
};
const reader = new TextReader(vocabulary, ruleFilesIn(directories), decisions);

parentPort?.on("message", (job: ReadingJob) => {
  parentPort?.postMessage(answerTo(job));
});

function answerTo(job: ReadingJob) {
  if (job.kind === "DATE") return reader.dateOf(job.text);
  if (job.kind === "RESOLVE") {
    const found = reader.resolve(job.text);
    return tooMany(found.length, job) ?? found;
  }
  const analysis = reader.analyse(job.text, job);
  const { passages, mentions, citations, recommendations } = analysis;
  return tooMany(passages.length + mentions.length + citations.length + recommendations.length, job) ?? analysis;
}

function tooMany(count: number, { most = Infinity }: { most: number | undefined }): TooMany | undefined {
  return count > most ? { tooMany: count, most } : undefined;
}
