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

/** Runs the steps on the event loop, giving it back at least every `sliceMs` plus one step. Stops when `signal` is aborted. */
export async function finishInSlices<T>(steps: Steps<T>, sliceMs = 10, signal?: AbortSignal): Promise<T> {
  for (;;) {
    const until = performance.now() + sliceMs;
    do {
      signal?.throwIfAborted();
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    await new Promise<void>((resume) => setImmediate(resume));
  }
}
