import { Worker } from "node:worker_threads";
import { threadProgram } from "./threadProgram.ts";

export interface Work {
  /** The file that the thread runs, below src/, ending in Worker.ts; it answers each message with one message. */
  program: string;
  workerData?: unknown;
  heapMb: number;
  /** For what is new in the heap; V8's own measure where it is not given, 48 MB. */
  newHeapMb?: number;
  /** What a job that took too long fails with. */
  tooLate: (timeoutMs: number) => Error;
  /** The whole program may grow by so much during a job: buffers are not part of the heap. Not watched unless given. */
  growth?: { mb: number; tooLarge: () => Error };
}

const watchMs = 50;

/** Does jobs one after another in a thread of its own, so that others are served meanwhile and a job that goes wrong takes nothing with it. */
export class WorkThread<Job> {
  #worker: Worker | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly work: Work) {}

  /** Rejects with `tooLate`, waiting in line included and also when `signal` is aborted, or with what the thread failed with. */
  ask<Answer>(job: Job, timeoutMs: number, signal?: AbortSignal, since = performance.now()): Promise<Answer> {
    const deadline = since + timeoutMs;
    const answer = this.#turn.then(() => this.#answerTo<Answer>(job, deadline, timeoutMs, signal));
    this.#turn = answer.catch(() => undefined);
    return answer;
  }

  /** Ends the thread when what was asked of it is answered. */
  async close(): Promise<void> {
    await this.#turn;
    await this.#stop();
  }

  async #answerTo<Answer>(job: Job, deadline: number, timeoutMs: number, signal?: AbortSignal): Promise<Answer> {
    const worker = (this.#worker ??= this.#start(await threadProgram(this.work.program)));
    const leftMs = deadline - performance.now();
    if (leftMs <= 0 || signal?.aborted === true) throw this.work.tooLate(timeoutMs);
    // Held only while it works: an idle thread keeps no program from ending.
    worker.ref();
    const ended = new AbortController();
    try {
      return await new Promise<Answer>((resolve, reject) => {
        const giveUp = (error: Error) => {
          void this.#stop();
          reject(error);
        };
        this.#watch(giveUp, leftMs, timeoutMs, ended.signal);
        signal?.addEventListener("abort", () => giveUp(this.work.tooLate(timeoutMs)), { signal: ended.signal });
        worker.on("message", resolve).on("error", reject);
        ended.signal.addEventListener("abort", () => worker.off("message", resolve).off("error", reject));
        worker.postMessage(job);
      });
    } finally {
      ended.abort();
      worker.unref();
    }
  }

  #watch(giveUp: (error: Error) => void, leftMs: number, timeoutMs: number, ended: AbortSignal): void {
    const { tooLate, growth } = this.work;
    const late = setTimeout(() => giveUp(tooLate(timeoutMs)), leftMs);
    const before = process.memoryUsage.rss();
    const watch = setInterval(() => {
      if (growth && process.memoryUsage.rss() - before > growth.mb * 2 ** 20) giveUp(growth.tooLarge());
    }, watchMs);
    ended.addEventListener("abort", () => {
      clearTimeout(late);
      clearInterval(watch);
    });
  }

  #start(program: string): Worker {
    const { workerData, heapMb, newHeapMb } = this.work;
    const worker = new Worker(program, {
      workerData,
      resourceLimits: {
        maxOldGenerationSizeMb: heapMb,
        ...(newHeapMb !== undefined && { maxYoungGenerationSizeMb: newHeapMb }),
      },
    });
    const forget = () => {
      if (this.#worker === worker) this.#worker = undefined;
    };
    // A fault ends the thread, also outside a job, and is reported before the end: the next job starts another and is not lost with this one.
    return worker.on("error", forget).once("exit", forget);
  }

  async #stop(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }
}
