import type { Graph } from "./Graph.ts";
import { GraphError } from "./GraphError.ts";

export interface CallCount {
  call: "read" | "write" | "schema" | "checkpoint";
  /** "ok", the kind of the engine's fault, "TAKEN_BACK" where who wrote refused what was to be written, or "FAULT" for what is none of these. */
  outcome: string;
  count: number;
}

/** How often an engine was called, and how that ended. */
export class EngineCalls {
  readonly #counts = new Map<string, CallCount>();

  get counts(): Iterable<CallCount> {
    return this.#counts.values();
  }

  /** The same graph; from now on its calls count. */
  counted(graph: Graph): Graph {
    return {
      get writes() {
        return graph.writes;
      },
      describe: () => graph.describe(),
      read: (...asked) => this.#counted("read", graph.read(...asked)),
      write: (...work) => this.#counted("write", graph.write(...work)),
      ensureSchema: (labels) => this.#counted("schema", graph.ensureSchema(labels)),
      checkpoint: () => this.#counted("checkpoint", graph.checkpoint()),
      close: () => graph.close(),
    };
  }

  async #counted<Result>(call: CallCount["call"], work: Promise<Result>): Promise<Result> {
    try {
      const result = await work;
      this.#count(call, "ok");
      return result;
    } catch (error) {
      this.#count(call, error instanceof GraphError ? error.kind : call === "write" ? "TAKEN_BACK" : "FAULT");
      throw error;
    }
  }

  #count(call: CallCount["call"], outcome: string): void {
    const known = this.#counts.get(`${call} ${outcome}`);
    if (known === undefined) this.#counts.set(`${call} ${outcome}`, { call, outcome, count: 1 });
    else known.count += 1;
  }
}
