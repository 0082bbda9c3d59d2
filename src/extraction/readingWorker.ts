import { parentPort, workerData } from "node:worker_threads";
import type { RuleDecisions } from "./rules/decisionsIn.ts";
import type { ReadingJob } from "./ReadingThread.ts";
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
  if (job.kind === "ANALYSE") return reader.analyse(job.text, job);
  return job.kind === "DATE" ? reader.dateOf(job.text) : reader.resolve(job.text);
}
