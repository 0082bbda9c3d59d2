import { performance } from "node:perf_hooks";

/**
 * A computation in steps of bounded work (a few milliseconds each), so that a server can answer others in between.
 * Each `yield` is a place where it may pause; the returned value is the answer.
 */
export type Steps<T> = Generator<void, T, void>;

/** Runs all steps at once: for tests, workers and commands, where nobody else waits. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * Runs the steps on the event loop, giving it back at least every `sliceMs` plus one step. Stops when `signal` is aborted. Of several
 * that run at once one has the loop between two looks at what came in: however many there are, others wait for one slice only.
 */
export async function finishInSlices<T>(steps: Steps<T>, sliceMs = 10, signal?: AbortSignal): Promise<T> {
  if (running++ > 0) await turn(computations);
  try {
    for (;;) {
      const until = performance.now() + (answersWait() ? Math.min(sliceMs, whileOthersWaitMs) : sliceMs);
      do {
        signal?.throwIfAborted();
        const step = steps.next();
        if (step.done) return step.value;
      } while (performance.now() < until);
      await turn(computations);
    }
  } finally {
    running -= 1;
  }
}

/**
 * For work of one piece, such as an answer: undefined where this round of the event loop has room for it, which is as long as others took
 * less than `sliceMs` of it and nobody is in line; else resolved in a later round. So ten questions that come at once do not hold up what
 * comes after them until all ten are answered. Each of those who ask has a line of their own, and the lines take turns: who asks once waits
 * for one answer to each of the others, not for all that they asked before. In a line, work that has begun (a request that was let in, and
 * is read by now) goes before what has not: it has waited already.
 */
export function roomInRound(whose: string, { sliceMs = 10, hasBegun = false } = {}): Promise<void> | undefined {
  const hasRoom = lines.size === 0 && msOfRound() < sliceMs;
  return hasRoom ? undefined : turn(whose, hasBegun);
}

/** How many wait in somebody's line. */
export function waitingOf(whose: string): number {
  return lines.get(whose)?.length ?? 0;
}

/** Milliseconds since somebody first asked in this round of the event loop. An immediate that notes its end would cost more than some answers. */
function msOfRound(): number {
  const [atMs, { loopCount }] = [performance.now(), performance.nodeTiming.uvMetricsInfo];
  if (loopCount !== round) [round, roundBegan] = [loopCount, atMs];
  return atMs - roundBegan;
}

/** The line of all computations. */
const computations = "";
/** While answers wait a computation has shorter slices, and one of them after so many answers. */
const [whileOthersWaitMs, answersBetween] = [3, 5];

class Line {
  readonly #begun: (() => void)[] = [];
  readonly #others: (() => void)[] = [];

  get length(): number {
    return this.#begun.length + this.#others.length;
  }

  join(resume: () => void, hasBegun: boolean): void {
    (hasBegun ? this.#begun : this.#others).push(resume);
  }

  leave(): () => void {
    return (this.#begun.shift() ?? this.#others.shift())!;
  }
}

const lines = new Map<string, Line>();
let round: number | undefined;
let roundBegan = 0;
let running = 0;
let answersSince = 0;

/** Resolved in a later round of the event loop, in which nobody else has a turn. */
function turn(whose: string, hasBegun = false): Promise<void> {
  return new Promise((resume) => {
    const line = lines.get(whose) ?? new Line();
    line.join(resume, hasBegun);
    if (!lines.has(whose) && lines.set(whose, line).size === 1) setImmediate(next);
  });
}

function next(): void {
  const [whose, line] = nextLine();
  answersSince = whose === computations ? 0 : answersSince + 1;
  const resume = line.leave();
  // The line stays until the next round, so that whoever joins meanwhile waits for that; then it is the last one.
  setImmediate(() => {
    lines.delete(whose);
    if (line.length > 0) lines.set(whose, line);
    if (lines.size > 0) next();
  });
  resume();
}

function answersWait(): boolean {
  return lines.size > Number(lines.has(computations));
}

/** The line that waits longest, but for that of computations. */
function nextLine(): [string, Line] {
  const [first, second] = lines;
  return second !== undefined && first![0] === computations && answersSince < answersBetween ? second : first!;
}
