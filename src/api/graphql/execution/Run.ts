import type { Context } from "../../../domain/request/Context.ts";
import type { Complete } from "./completions.ts";

type Target = Record<string | number, unknown>;

/** One answering of a plan: what is the same for all of its fields, and what of it is still awaited. */
export class Run {
  readonly context: Context;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Arguments that name variables, by their field: coerced once for all the things it is asked of. */
  readonly args = new Map<object, Record<string, unknown>>();
  #awaited: Promise<void>[] = [];
  #hasFailed = false;

  constructor(context: Context, variables: Readonly<Record<string, unknown>>) {
    [this.context, this.variables] = [context, variables];
  }

  /** Puts what becomes of a value in its place, at once or when it has come; the place in the answer is kept. */
  put(target: Target, place: string | number, value: unknown, complete: Complete): void {
    if (!isPromise(value)) {
      target[place] = complete(value, this);
      return;
    }
    target[place] = undefined;
    const put = (come: unknown) => {
      target[place] = complete(come, this);
    };
    this.#awaited.push(
      value.then(put).catch(() => {
        this.#hasFailed = true;
      }),
    );
  }

  /** Whether all that was awaited has come. What comes may ask for more. */
  async done(): Promise<boolean> {
    while (this.#awaited.length > 0 && !this.#hasFailed) {
      const awaited = this.#awaited;
      this.#awaited = [];
      await Promise.all(awaited);
    }
    return !this.#hasFailed;
  }

  get isDone(): boolean {
    return this.#awaited.length === 0;
  }
}

function isPromise(value: unknown): value is Promise<unknown> {
  return typeof value === "object" && value !== null && typeof (value as Promise<unknown>).then === "function";
}
