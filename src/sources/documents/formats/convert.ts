import { FairThreads } from "../../../threads/FairThreads.ts";
import type { Format } from "./formatOf.ts";

export interface ConversionJob {
  format: Exclude<Format, "TEXT">;
  bytes: Uint8Array;
  /** Code points of its text, at most. */
  longest?: number | undefined;
}
/** What a file says of itself beside its words. */
export interface FileDate {
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  date: string;
  /** The fields of the file that say so. */
  said: string;
}
/** The text of a document, or why there is none: the sentence goes on after the name of the file. */
export type Conversion = { text: string; dated?: FileDate } | { problem: string };
/** With the digest of the document's bytes. */
export type Converted = { text: string; dated?: FileDate; sha256: string } | { problem: string };

const heapMb = 512;
/** Unpacked streams lie outside of the heap. */
const growthMb = 1_024;
const patienceMs = 120_000;

class ConversionLimit extends Error {}

/** One, for each may take all the memory that there is for them. */
const thread = new FairThreads<ConversionJob>(1, {
  program: "sources/documents/formats/convertWorker.ts",
  heapMb,
  tooLate: (timeoutMs) =>
    new ConversionLimit(`takes longer than ${timeoutMs / 1_000} s to be read; save it again, or in parts`),
  growth: {
    mb: growthMb,
    tooLarge: () =>
      new ConversionLimit(`needs more than ${growthMb} MB of memory to be read; save it again, or in parts`),
  },
});

/** Converts in a thread that is bounded in time and memory, in turns for those who ask; the same bytes give the same text. */
export async function convert(
  job: ConversionJob,
  { timeoutMs = patienceMs, whose }: { timeoutMs?: number; whose?: string },
): Promise<Converted> {
  try {
    return await thread.ask<Converted>(job, timeoutMs, whose);
  } catch (error) {
    if (error instanceof ConversionLimit) return { problem: error.message };
    if ((error as NodeJS.ErrnoException).code !== "ERR_WORKER_OUT_OF_MEMORY") throw error;
    return { problem: `needs more than ${heapMb} MB of memory to be read; save it again, or in parts` };
  }
}
