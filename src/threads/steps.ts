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

let running = 0;
const inLine: (() => void)[] = [];

/** Resolved in a later round of the event loop, in which nobody else has a turn. */
function turn(): Promise<void> {
  return new Promise((resume) => {
    if (inLine.push(resume) === 1) setImmediate(next);
  });
}

function next(): void {
  const resume = inLine[0]!;
  // It stays in line until the next round, so that whoever joins meanwhile waits for that.
  setImmediate(() => {
    inLine.shift();
    if (inLine.length > 0) next();
  });
  resume();
}
