import { GraphError } from "../graph/GraphError.ts";
import { WorkThread } from "../threads/WorkThread.ts";
import type { Analysis } from "./analyse.ts";
import type { OwnDate } from "./dateIn.ts";
import type { RuleDecisions } from "./decisionsIn.ts";
import type { ResolvedCitation } from "./resolveCitations.ts";
import { rulesDirectories } from "./rulesDirectories.ts";
import type { Vocabulary } from "./Vocabulary.ts";

export type ReadingJob =
  | { kind: "RESOLVE" | "DATE"; text: string }
  | { kind: "ANALYSE"; text: string; language?: string; process?: string; date?: string };

/** What is known of a text that is to be analysed; `date` as in `AnalyseOptions`. */
export type KnownOfText = Omit<Extract<ReadingJob, { kind: "ANALYSE" }>, "kind" | "text">;

/** Heap of the thread: a text of 100,000 characters needs a tenth of it. */
const heapMb = 512;

/** Reads texts one after another in a thread of its own, so that other requests are answered meanwhile. */
export class ReadingThread {
  readonly #thread: WorkThread<ReadingJob>;

  constructor(
    readonly vocabulary: Vocabulary,
    decisions: RuleDecisions = new Map(),
  ) {
    this.#thread = new WorkThread({
      program: "extraction/readingWorker.ts",
      workerData: { vocabulary, decisions, directories: rulesDirectories() },
      heapMb,
      tooLate: (timeoutMs) => new GraphError("TIMEOUT", `reading took longer than ${timeoutMs} ms`),
    });
  }

  analyse(text: string, known: KnownOfText, timeoutMs: number): Promise<Analysis> {
    return this.#thread.ask({ kind: "ANALYSE", text, ...known }, timeoutMs);
  }

  resolve(text: string, timeoutMs: number): Promise<ResolvedCitation[]> {
    return this.#thread.ask({ kind: "RESOLVE", text }, timeoutMs);
  }

  dateOf(text: string, timeoutMs: number): Promise<OwnDate> {
    return this.#thread.ask({ kind: "DATE", text }, timeoutMs);
  }

  /** Ends the thread when what was asked of it is answered. */
  close(): Promise<void> {
    return this.#thread.close();
  }
}
