import type { Graph, LabelSchema, ReadOptions, Statement, Transaction, WriteOptions } from "../Graph.ts";
import { GraphError } from "../GraphError.ts";
import { checkParams, type Params } from "../params.ts";
import { withinDeadline } from "../withinDeadline.ts";
import type { Line } from "./Line.ts";
import type { Asked, Reply } from "./Message.ts";

interface Pending {
  resolve: (value: unknown) => void;
  reject: (error: Error) => void;
  rows: unknown[][];
  begins?: () => void;
}

/** The graph that another process of this machine holds, over a connection to it. What is written lands there, in its turn. */
export class SharedGraph implements Graph {
  readonly #pending = new Map<number, Pending>();
  #calls = 0;
  #gone: GraphError | undefined;
  writes = 0;

  /** @param goneAs says why nothing is answered any more, where the other end "ended" or "was stopped". */
  constructor(
    private readonly line: Line,
    private readonly goneAs: (how: string) => string,
  ) {
    void this.#listen();
  }

  /** Rejects with a sentence where the other process is of another version. */
  async greet(version: string): Promise<void> {
    await this.#call({ call: "hello", version });
  }

  async describe(): Promise<string> {
    return (await this.#call({ call: "describe" })) as string;
  }

  async read<Row>(statement: Statement, params: Params = {}, options: ReadOptions = {}): Promise<Row[]> {
    const rows = this.#call({ call: "read", statement, params: checkParams(params) });
    return withinDeadline(rows as Promise<Row[]>, options.timeoutMs);
  }

  async write<Result>(
    work: (transaction: Transaction) => Promise<Result>,
    { keep = true }: WriteOptions = {},
  ): Promise<Result> {
    let worked: Promise<Result> | undefined;
    // May begin again: the last attempt is the one that counts.
    const begins = (write: number) => {
      worked = this.#work(write, work);
      worked.catch(() => undefined);
    };
    try {
      await this.#call({ call: "write", keep }, begins);
    } finally {
      // What the work holds, such as a file, it has let go by the time that its caller goes on.
      await worked?.catch(() => undefined);
    }
    const result = await worked!;
    if (keep) this.writes += 1;
    return result;
  }

  async ensureSchema(labels: readonly LabelSchema[]): Promise<void> {
    await this.#call({ call: "ensureSchema", labels });
  }

  async checkpoint(): Promise<void> {
    await this.#call({ call: "checkpoint" });
  }

  async close(): Promise<void> {
    this.#end(new GraphError("UNAVAILABLE", "the graph is closed"));
    this.line.end();
  }

  /** Does the work of one transaction, and says how it ended; rejects as the work does, or with a failure that the work swallowed. */
  async #work<Result>(write: number, work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    let failure: unknown;
    const transaction: Transaction = {
      run: async <Row>(statement: Statement, params: Params = {}) => {
        if (failure !== undefined)
          throw new GraphError("PROGRAMMING", "the transaction has failed already", { cause: failure });
        try {
          return (await this.#call({ call: "run", write, statement, params: checkParams(params) })) as Row[];
        } catch (error) {
          failure = error;
          throw error;
        }
      },
    };
    let isGood = false;
    try {
      const result = await work(transaction);
      if (failure !== undefined) throw failure;
      isGood = true;
      return result;
    } finally {
      this.#call({ call: "end", write, isGood }).catch(() => undefined);
    }
  }

  #call(asked: Asked, begins?: (id: number) => void): Promise<unknown> {
    if (this.#gone !== undefined) return Promise.reject(this.#gone);
    const id = (this.#calls += 1);
    return new Promise((resolve, reject) => {
      const pending: Pending = { resolve, reject, rows: [] };
      if (begins !== undefined) pending.begins = () => begins(id);
      this.#pending.set(id, pending);
      void this.line.send({ id, ...asked });
    });
  }

  async #listen(): Promise<void> {
    let how = "ended";
    try {
      for await (const reply of this.line.messages<Reply>()) {
        if ("stops" in reply) how = "was stopped";
        else this.#take(reply);
      }
    } catch {
      // The other process was killed.
    }
    this.#end(new GraphError("UNAVAILABLE", this.goneAs(how)));
  }

  #take(reply: Exclude<Reply, { stops: true }>): void {
    const pending = this.#pending.get(reply.id);
    if (pending === undefined) return;
    if ("begins" in reply) return pending.begins?.();
    if ("part" in reply) return void pending.rows.push(reply.part);
    this.#pending.delete(reply.id);
    if ("error" in reply) return pending.reject(errorOf(reply.error));
    pending.resolve(pending.rows.length === 0 ? reply.value : [...pending.rows, reply.value].flat());
  }

  #end(why: GraphError): void {
    this.#gone ??= why;
    for (const { reject } of this.#pending.values()) reject(this.#gone);
    this.#pending.clear();
  }
}

function errorOf({ message, kind, statement }: Extract<Reply, { error: object }>["error"]): Error {
  return kind === undefined ? new Error(message) : new GraphError(kind, message, { statement });
}
