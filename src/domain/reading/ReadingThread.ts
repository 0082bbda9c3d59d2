import { Worker } from "node:worker_threads";
import { GraphError } from "../../graph/GraphError.ts";
import type { Analysis } from "./analyse.ts";
import { readingProgram } from "./readingProgram.ts";
import { rulesDirectory } from "./rulesDirectory.ts";
import type { ResolvedCitation } from "./resolveCitations.ts";
import type { Vocabulary } from "./Vocabulary.ts";

export type ReadingJob =
  { kind: "RESOLVE"; text: string } | { kind: "ANALYSE"; text: string; language: string; process: string | undefined };

/** Heap of the thread: a text of 100,000 characters needs a tenth of it. */
const heapMb = 512;

/** Reads texts one after another in a thread of its own, so that other requests are answered meanwhile. */
export class ReadingThread {
  #worker: Worker | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(readonly vocabulary: Vocabulary) {}

  analyse(text: string, language: string, process: string | undefined, timeoutMs: number): Promise<Analysis> {
    return this.#inTurn({ kind: "ANALYSE", text, language, process }, timeoutMs);
  }

  resolve(text: string, timeoutMs: number): Promise<ResolvedCitation[]> {
    return this.#inTurn({ kind: "RESOLVE", text }, timeoutMs);
  }

  /** Ends the thread when what was asked of it is answered. */
  async close(): Promise<void> {
    await this.#turn;
    await this.#stop();
  }

  #inTurn<Answer>(job: ReadingJob, timeoutMs: number): Promise<Answer> {
    const deadline = performance.now() + timeoutMs;
    const answer = this.#turn.then(() => this.#ask<Answer>(job, deadline, timeoutMs));
    this.#turn = answer.catch(() => undefined);
    return answer;
  }

  async #ask<Answer>(job: ReadingJob, deadline: number, timeoutMs: number): Promise<Answer> {
    const worker = (this.#worker ??= this.#start(await readingProgram()));
    const leftMs = deadline - performance.now();
    const tooLate = () => new GraphError("TIMEOUT", `reading took longer than ${timeoutMs} ms`);
    if (leftMs <= 0) throw tooLate();
    // Held only while it works: an idle thread keeps no program from ending.
    worker.ref();
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise<Answer>((resolve, reject) => {
        timer = setTimeout(() => {
          void this.#stop();
          reject(tooLate());
        }, leftMs);
        worker.once("message", resolve);
        worker.once("error", reject);
        worker.postMessage(job);
      });
    } finally {
      clearTimeout(timer);
      worker.removeAllListeners("message");
      worker.removeAllListeners("error");
      // Faults outside a job end the thread; the next job starts another.
      worker.once("error", () => undefined);
      worker.unref();
    }
  }

  #start(program: string): Worker {
    const worker = new Worker(program, {
      eval: true,
      workerData: { vocabulary: this.vocabulary, rules: rulesDirectory },
      resourceLimits: { maxOldGenerationSizeMb: heapMb },
    });
    worker.once("exit", () => {
      if (this.#worker === worker) this.#worker = undefined;
    });
    return worker;
  }

  async #stop(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }
}
