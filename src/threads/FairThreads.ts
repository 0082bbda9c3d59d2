import { WorkThread, type Work } from "./WorkThread.ts";

type Start<Job> = (thread: WorkThread<Job>) => void;

/** Does jobs in a few threads: one at a time for each who asks, in turns, so that who asks for much keeps nobody else waiting for longer than one job. */
export class FairThreads<Job> {
  readonly #threads: WorkThread<Job>[];
  readonly #idle: WorkThread<Job>[];
  readonly #served = new Set<string>();
  /** What waits, by whose it is: in the order of their next turns. */
  readonly #waiting = new Map<string, Set<Start<Job>>>();
  readonly #asked = new Set<Promise<unknown>>();

  constructor(
    threads: number,
    private readonly work: Work,
  ) {
    this.#threads = Array.from({ length: threads }, () => new WorkThread<Job>(work));
    this.#idle = [...this.#threads];
  }

  /** As `ask` of a WorkThread. All who give no name count as one. */
  ask<Answer>(job: Job, timeoutMs: number, whose = ""): Promise<Answer> {
    const answer = this.#answerTo<Answer>(job, timeoutMs, whose);
    this.#asked.add(answer);
    return answer.finally(() => this.#asked.delete(answer));
  }

  /** Ends the threads when what was asked of them is answered. */
  async close(): Promise<void> {
    await Promise.allSettled(this.#asked);
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }

  async #answerTo<Answer>(job: Job, timeoutMs: number, whose: string): Promise<Answer> {
    const since = performance.now();
    const thread = await this.#turnOf(whose, timeoutMs);
    try {
      return await thread.ask<Answer>(job, timeoutMs, undefined, since);
    } finally {
      this.#served.delete(whose);
      this.#idle.unshift(thread);
      this.#toTheEnd(whose);
      this.#startNext();
    }
  }

  #turnOf(whose: string, timeoutMs: number): Promise<WorkThread<Job>> {
    return new Promise((resolve, reject) => {
      const line = this.#waiting.get(whose) ?? new Set();
      const late = setTimeout(() => {
        this.#leave(whose, start);
        reject(this.work.tooLate(timeoutMs));
      }, timeoutMs);
      const start: Start<Job> = (thread) => {
        clearTimeout(late);
        resolve(thread);
      };
      this.#waiting.set(whose, line.add(start));
      this.#startNext();
    });
  }

  #leave(whose: string, start: Start<Job>): void {
    const line = this.#waiting.get(whose);
    line?.delete(start);
    if (line?.size === 0) this.#waiting.delete(whose);
  }

  /** Whoever was served comes after all others who wait now. */
  #toTheEnd(whose: string): void {
    const line = this.#waiting.get(whose);
    if (line === undefined) return;
    this.#waiting.delete(whose);
    this.#waiting.set(whose, line);
  }

  #startNext(): void {
    for (const [whose, line] of this.#waiting) {
      const [start] = line;
      if (this.#idle.length === 0) return;
      if (this.#served.has(whose) || start === undefined) continue;
      this.#leave(whose, start);
      this.#served.add(whose);
      start(this.#idle.shift()!);
    }
  }
}
