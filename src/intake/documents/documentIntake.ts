import { BadUserInput } from "../../domain/input/BadUserInput.ts";
import { limits } from "../../domain/request/limits.ts";
import { readingThreadOf } from "../../extraction/readingThreadOf.ts";
import type { Graph } from "../../graph/Graph.ts";
import { GraphError } from "../../graph/GraphError.ts";
import { snapshotOf } from "../../snapshot/snapshotOf.ts";
import { documentFrom, largestDocumentMb } from "../../sources/documents/documentFrom.ts";
import { zipOf } from "../../sources/documents/formats/zipOf.ts";
import { IngestFault } from "../../sources/documents/IngestFault.ts";
import type { IngestOptions } from "../../sources/documents/IngestOptions.ts";
import { isPartialDate } from "../../text/partialDates.ts";
import { contributionContent } from "./contributionContent.ts";
import { contributionFiles } from "./contributionFiles.ts";
import { documentDate } from "./documentDate.ts";
import { submissionTo } from "./submissionTo.ts";

/** A document that somebody sends; the name is that of its file. */
interface SentDocument {
  name: string;
  bytes: Uint8Array;
}

const bounds = { timeoutMs: limits.timeoutMs, longest: limits.maxTextLength };

type Problem = { problem: string };

/**
 * Documents that are sent to a server: read as `ingest` reads them, within the time of a request, and in threads of their own, in turns
 * for those who send them (`whose`); nothing of them is kept. What is wrong with a document is a sentence; all else is thrown.
 */
export function documentIntake(graph: Graph) {
  return {
    maxBytes: largestDocumentMb * 2 ** 20,

    /** `length` in code points. */
    textOf({ name, bytes }: SentDocument, whose: string): Promise<{ text: string; length: number } | Problem> {
      return orProblem(async () => {
        const { text } = await documentFrom(name, bytes, { ...bounds, whose });
        return { text: text.raw, length: text.length };
      });
    },

    /** A zip archive of the seed directory that `ingest` would write. */
    archiveOf(
      { name, bytes }: SentDocument,
      options: Omit<IngestOptions, "out">,
      whose: string,
    ): Promise<{ archive: Buffer } | Problem> {
      return orProblem(async () => {
        const given = await documentFrom(name, bytes, { ...bounds, whose });
        const { date } = options;
        if (date !== undefined && !isPartialDate(date))
          throw new IngestFault(`"${date}" is not a date; write 2014, 2014-03 or 2014-03-08.`);
        const submission = await submissionTo(graph, options);
        if (submission.isKnown) throw new IngestFault(`There is a contribution "${submission.key}" already.`);
        const thread = readingThreadOf(graph, await snapshotOf(graph));
        const own = documentDate(await thread.dateOf(given.text.raw, limits.timeoutMs, whose), given, date);
        const known = { ...options, date: date ?? own.date };
        const analysis = await thread.analyse(given.text.raw, known, limits.timeoutMs, whose);
        const read = { file: name, given, options, submission, analysis, own };
        const { evidence, unresolved } = contributionContent(read);
        const files = contributionFiles(given, evidence, unresolved);
        const folder = `contributions/${submission.folder}`;
        return { archive: zipOf(new Map([...files].map(([file, content]) => [`${folder}/${file}`, content]))) };
      });
    },
  };
}

async function orProblem<Result>(work: () => Promise<Result>): Promise<Result | Problem> {
  try {
    return await work();
  } catch (error) {
    const isTheirs = error instanceof IngestFault || error instanceof BadUserInput;
    if (isTheirs || (error instanceof GraphError && error.kind === "TIMEOUT")) return { problem: error.message };
    throw error;
  }
}
