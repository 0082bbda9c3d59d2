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
  if (running++ > 0) await turn();
  try {
    for (;;) {
      const until = performance.now() + sliceMs;
      do {
        signal?.throwIfAborted();
        const step = steps.next();
        if (step.done) return step.value;
      } while (performance.now() < until);
      await turn();
    }
  } finally {
    running -= 1;
  }
}

/**
 * For work of one piece, such as an answer: undefined where this round of the event loop has room for it, which is as long as others took
 * less than `sliceMs` of it and nobody is in line; else resolved in a later round. So ten questions that come at once do not hold up what
 * comes after them until all ten are answered. Each of those who ask has a line of their own, and the lines take turns: who asks once waits
 * for one answer to each of the others, not for all that they asked before.
 */
export function roomInRound(whose = "", sliceMs = 10): Promise<void> | undefined {
  roundBegan ??= beginning();
  return lines.size === 0 && performance.now() - roundBegan < sliceMs ? undefined : turn(whose);
}

/** How many wait in somebody's line. */
export function waitingOf(whose: string): number {
  return lines.get(whose)?.length ?? 0;
}

function beginning(): number {
  setImmediate(() => (roundBegan = undefined));
  return performance.now();
}

let roundBegan: number | undefined;
let running = 0;
const lines = new Map<string, (() => void)[]>();

/** Resolved in a later round of the event loop, in which nobody else has a turn. */
function turn(whose = ""): Promise<void> {
  return new Promise((resume) => {
    const line = lines.get(whose);
    if (line !== undefined) line.push(resume);
    else if (lines.set(whose, [resume]).size === 1) setImmediate(next);
  });
}

function next(): void {
  const [whose, line] = lines.entries().next().value!;
  const resume = line.shift()!;
  // The line stays until the next round, so that whoever joins meanwhile waits for that; then it is the last one.
  setImmediate(() => {
    lines.delete(whose);
    if (line.length > 0) lines.set(whose, line);
    if (lines.size > 0) next();
  });
  resume();
}
