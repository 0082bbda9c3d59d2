import type { Command } from "commander";
import type { Graph } from "../graph/Graph.ts";
import { useRulesBeside } from "../extraction/rules/rulesDirectories.ts";
import type { Ingested } from "../intake/documents/ingest.ts";
import { ingestAll } from "../intake/documents/ingestAll.ts";
import { type DocumentToIngest, documentsToIngest } from "../sources/documents/documentsToIngest.ts";
import type { CommandContext, Ending } from "./CommandContext.ts";
import { decidedOn } from "../extraction/rules/calibrated.ts";
import type { RuleDecisions } from "../extraction/rules/decisions.ts";
import { exitCode } from "./exitCode.ts";
import { judgingOrder } from "./judgingOrder.ts";
import { ProgressBar } from "./ProgressBar.ts";

interface IngestFlags {
  contributor?: string;
  process?: string;
  list?: string;
  key?: string;
  title?: string;
  date?: string;
  language?: string;
  url?: string;
  licence?: string;
  out: string;
}

export function addIngest(program: Command, context: CommandContext, ending: Ending): void {
  program
    .command("ingest")
    .description("Reads documents into contribution folders for review; reading them again keeps all decisions.")
    .argument("[files...]", "plain text (UTF-8), HTML, Word (.docx) or PDF")
    .option("--contributor <key>", "key of the contributor who submitted them")
    .option("--process <key>", "key of the process that they were submitted to")
    .option(
      "--list <file>",
      "read documents from a YAML file (`documents:`, each with its file and options); the options here are its defaults",
    )
    .option(
      "--key <key>",
      "key of the contribution; default: process/contributor, with the file's name if there are several",
    )
    .option("--title <words>", "title; default: its first heading")
    .option("--date <date>", "date: 2014, 2014-03 or 2014-03-08; default: the one that the document gives itself")
    .option("--language <tag>", "language, BCP 47; default: detected")
    .option("--url <address>", "address where it was published")
    .option("--licence <words>", "licence under which its words may be passed on")
    .option("--out <directory>", "seed directory to write to", "ingested")
    .addHelpText(
      "after",
      `
Example:
  concordance ingest paper.pdf --contributor sweden --process wgec-2016
  concordance plant ingested

Of many contributors, with papers.yaml:
  documents:
    - { file: sweden.pdf, contributor: sweden, date: 2014-03-08 }
    - { file: chile.docx, contributor: chile, language: es }
  concordance ingest --list papers.yaml --process wgec-2016`,
    )
    .action(
      ending(async (files: string[], flags: IngestFlags, command: Command) => {
        requireSubmitter(files, flags, command);
        const { list, ...options } = flags;
        useRulesBeside(context.seedDirectories());
        const documents = await documentsToIngest(files, list, options);
        const { taken, failed, lost } = await context.audited<Taken>(
          {
            what: "ingest",
            of: [options.out],
            countsOf: (done) => ({ ...done }),
            isRefused: (done) => done.taken === 0,
          },
          () => context.withPreparedGraph((graph) => ingestDocuments(documents, graph, context.seedDirectories())),
        );
        if (taken > 0) process.stdout.write(`Review evidence.yaml there, then: concordance plant ${options.out}\n`);
        return failed + lost === 0 ? exitCode.done : exitCode.refused;
      }),
    );
}

/** Who submitted documents that are named one by one, and to what; a list may say it itself. */
function requireSubmitter(files: readonly string[], flags: IngestFlags, command: Command): void {
  const named = files.length > 0;
  if (!named && flags.list === undefined) command.error("error: missing argument 'files', or a --list of them");
  for (const option of named ? (["contributor", "process"] as const) : []) {
    if (flags[option] === undefined) command.error(`error: required option '--${option} <key>' not specified`);
  }
}

/** What became of documents, and of the decisions of a person about them. */
interface Taken extends Record<"mentions" | "citations" | "recommendations", number> {
  taken: number;
  failed: number;
  lost: number;
}

/** Ingests documents, says of each what became of it, and at the end which ones failed and why. */
async function ingestDocuments(
  documents: readonly DocumentToIngest[],
  graph: Graph,
  seedDirectories: readonly string[],
): Promise<Taken> {
  const progress = new ProgressBar(process.stderr);
  const failures: string[] = [];
  const done = { taken: 0, failed: 0, lost: 0, mentions: 0, citations: 0, recommendations: 0 };
  await ingestAll(
    documents,
    graph,
    {
      begun(file) {
        if (documents.length > 1) progress.show(done.taken + failures.length, documents.length, file);
      },
      ingested(ingested, decisions) {
        progress.clear();
        done.taken += 1;
        done.lost += ingested.lost.length;
        for (const kind of ["mentions", "citations", "recommendations"] as const) done[kind] += ingested[kind];
        process.stdout.write(`${ingestedReport(ingested, decisions)}\n`);
      },
      failed(file, sentence) {
        progress.clear();
        // Not every sentence names the file: some are of the contributor or of the text.
        failures.push(documents.length === 1 || sentence.includes(file) ? sentence : `${file}: ${sentence}`);
      },
    },
    seedDirectories,
  );
  done.failed = failures.length;
  if (documents.length > 1 && failures.length > 0) {
    failures.unshift(`${failures.length} of ${documents.length} documents could not be ingested:`);
  }
  for (const line of failures) process.stderr.write(`${line}\n`);
  return done;
}

const judgedFirst = 5;

/** What was read into a folder, and what a person must look at. */
function ingestedReport(ingested: Ingested, decisions: RuleDecisions): string {
  // Without decisions of people every rule is as sure as whoever wrote it thought, and the order of the text serves better.
  const isOrdered = ingested.changed && ingested.proposals.some(({ rule }) => decidedOn(rule, decisions));
  const first = isOrdered ? judgingOrder(ingested.proposals, decisions).slice(0, judgedFirst) : [];
  const { folder, changed, mentions, citations, recommendations, dateSentence, unresolved, lost } = ingested;
  const listed = (sentence: string, words: string[]) =>
    words.length === 0 ? [] : [sentence, ...words.map((one) => `  ${one.replace(/\s+/g, " ")}`)];
  return [
    `${folder}: ${changed ? "written" : "unchanged"}; ${mentions} mentions, ${citations} citations, ${recommendations} recommendations`,
    ...listed("Judge first, by your decisions so far:", first),
    ...(dateSentence === undefined ? [] : [dateSentence]),
    ...listed("Citations that do not match exactly one instrument of the graph:", unresolved),
    ...listed("Decisions whose words are no longer in the text (kept in evidence.yaml.before):", lost),
  ].join("\n");
}
