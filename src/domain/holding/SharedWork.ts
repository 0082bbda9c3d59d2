import { GraphError } from "../../graph/GraphError.ts";

interface Entry<T> {
  result: Promise<T>;
  controller: AbortController;
  waiting: number;
  isDone: boolean;
}

/**
 * Remembers the results of the last `most` questions. Who asks what is under way waits for it; each waits as long as its own
 * `signal` allows, and work for which nobody waits any more is stopped.
 */
export class SharedWork<T> {
  readonly #entries = new Map<string, Entry<T>>();

  constructor(readonly most: number) {}

  async get(key: string, signal: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const entry = this.#entries.get(key) ?? this.#start(key, work);
    // What was asked last is forgotten last.
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    entry.waiting++;
    try {
      return await untilAborted(entry.result, signal);
    } finally {
      entry.waiting--;
      if (entry.waiting === 0 && !entry.isDone) {
        this.#forget(key, entry);
        entry.controller.abort(timeout());
      }
    }
  }

  #start(key: string, work: (signal: AbortSignal) => Promise<T>): Entry<T> {
    const controller = new AbortController();
    const entry: Entry<T> = { result: work(controller.signal), controller, waiting: 0, isDone: false };
    entry.result.then(
      () => {
        entry.isDone = true;
        this.#forgetOldest();
      },
      () => this.#forget(key, entry),
    );
    return entry;
  }

  #forgetOldest(): void {
    const done = [...this.#entries].filter(([, entry]) => entry.isDone);
    for (const [key, entry] of done.slice(0, Math.max(0, done.length - this.most))) this.#forget(key, entry);
  }

  #forget(key: string, entry: Entry<T>): void {
    if (this.#entries.get(key) === entry) this.#entries.delete(key);
  }
}

function timeout(): GraphError {
  return new GraphError("TIMEOUT", "nobody waits for this computation any more");
}

async function untilAborted<T>(result: Promise<T>, signal: AbortSignal): Promise<T> {
  const isOver = () => new GraphError("TIMEOUT", "the computation took longer than the request may");
  if (signal.aborted) throw isOver();
  let stop = (): void => undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    stop = () => reject(isOver());
    signal.addEventListener("abort", stop, { once: true });
  });
  try {
    return await Promise.race([result, aborted]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
