import { BadUserInput } from "../domain/input/BadUserInput.ts";
import { GraphError } from "../graph/GraphError.ts";
import { FairThreads } from "../threads/FairThreads.ts";
import type { Analysis } from "./analyse.ts";
import type { OwnDate } from "./passages/dateIn.ts";
import type { RuleDecisions } from "./rules/decisions.ts";
import type { ResolvedCitation } from "./resolveCitations.ts";
import { rulesDirectories } from "./rules/rulesDirectories.ts";
import type { Vocabulary } from "./Vocabulary.ts";

/** `most` bounds how many passages and readings are wanted: to receive very many keeps all others waiting. */
export type ReadingJob =
  | { kind: "DATE"; text: string }
  | { kind: "RESOLVE"; text: string; most: number | undefined }
  | { kind: "ANALYSE"; text: string; most: number | undefined; language?: string; process?: string; date?: string };

/** Instead of more passages and readings than are wanted: how many there are. */
export interface TooMany {
  tooMany: number;
  most: number;
}

/** What is known of a text that is to be analysed; `date` as in `AnalyseOptions`. */
export type KnownOfText = Omit<Extract<ReadingJob, { kind: "ANALYSE" }>, "kind" | "text" | "most">;

/** Heap of the thread: a text of 100,000 characters needs a tenth of it. */
const heapMb = 512;
/** To make the rules ready leaves so much behind that V8 would take 30 MB more, and keep them. */
const newHeapMb = 16;

/** Two who ask at once are read at once; whoever asks for much waits behind his own questions. */
const threads = 2;

/** Reads texts in threads of their own, so that other requests are answered meanwhile; `whose` says for whom, as clients are known. */
export class ReadingThread {
  readonly #threads: FairThreads<ReadingJob>;

  constructor(
    readonly vocabulary: Vocabulary,
    decisions: RuleDecisions = new Map(),
  ) {
    this.#threads = new FairThreads(threads, {
      program: "extraction/readingWorker.ts",
      workerData: { vocabulary, decisions, directories: rulesDirectories() },
      heapMb,
      newHeapMb,
      tooLate: (timeoutMs) => new GraphError("TIMEOUT", `reading took longer than ${timeoutMs} ms`),
    });
  }

  /** Rejects with BadUserInput where there are more than `most` passages and readings. */
  async analyse(text: string, known: KnownOfText, timeoutMs: number, whose?: string, most?: number): Promise<Analysis> {
    const job = { kind: "ANALYSE", text, most, ...known } as const;
    return inFull(await this.#threads.ask<Analysis | TooMany>(job, timeoutMs, whose));
  }

  /** Rejects with BadUserInput where there are more than `most`. */
  async resolve(text: string, timeoutMs: number, whose?: string, most?: number): Promise<ResolvedCitation[]> {
    const job = { kind: "RESOLVE", text, most } as const;
    return inFull(await this.#threads.ask<ResolvedCitation[] | TooMany>(job, timeoutMs, whose));
  }

  dateOf(text: string, timeoutMs: number, whose?: string): Promise<OwnDate> {
    return this.#threads.ask({ kind: "DATE", text }, timeoutMs, whose);
  }

  /** Ends the threads when what was asked of it is answered. */
  close(): Promise<void> {
    return this.#threads.close();
  }
}

function inFull<Found extends object>(answer: Found | TooMany): Found {
  if (!("tooMany" in answer)) return answer;
  const { tooMany, most } = answer;
  throw new BadUserInput(
    `The text holds ${tooMany} passages and readings, and at most ${most} are answered at once; send it in parts.`,
    "text",
  );
}
