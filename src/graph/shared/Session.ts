import { setImmediate as nextTurn } from "node:timers/promises";
import type { Graph } from "../Graph.ts";
import { GraphError } from "../GraphError.ts";
import type { Line } from "./Line.ts";
import type { Call, Reply } from "./Message.ts";
import { Abandoned, OpenWrite } from "./OpenWrite.ts";

/** Rows in one message: others are answered between two. */
const rowsAtOnce = 1_000;

export interface SessionOptions {
  graph: Graph;
  /** Of the program: commands of others are refused, for they may see another shape in the same graph. */
  version: string;
  /** So long a transaction may hear nothing. */
  silenceMs: number;
}

/** One who works on the graph of this thread, from the connection to its end. */
export class Session {
  /** Resolves when the command is gone and all that it had begun is kept or taken back. */
  readonly ended: Promise<void>;
  readonly #writes = new Map<number, OpenWrite>();
  readonly #queued = new Set<Promise<void>>();
  #isWelcome = false;

  constructor(
    private readonly line: Line,
    private readonly options: SessionOptions,
  ) {
    this.ended = this.#serve();
  }

  /** Ends it before it has ended by itself, and says so, also where nobody reads that. */
  stop(): void {
    void this.#send({ stops: true });
    this.line.end();
  }

  async #serve(): Promise<void> {
    try {
      for await (const call of this.line.messages<Call>()) {
        if (typeof call !== "object" || call === null) break;
        const answered: Promise<void> = this.#answer(call)
          .catch(() => this.line.end())
          .finally(() => this.#queued.delete(answered));
        // What only reads may take minutes, and nothing hangs on its end.
        if (call.call === "write") this.#queued.add(answered);
      }
    } catch {
      // Its process was killed, or what came is not of ours: there is nobody to tell.
    }
    this.line.end();
    for (const write of this.#writes.values()) write.end(false);
    await Promise.all(this.#queued);
  }

  async #answer(call: Call): Promise<void> {
    const { id } = call;
    try {
      await this.#give(id, await this.#do(call));
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const { kind, statement } = error instanceof GraphError ? error : {};
      await this.#send({ id, error: { message, kind, statement } });
    }
  }

  #do(call: Call): Promise<unknown> {
    const { graph } = this.options;
    if (call.call === "hello") return this.#welcome(call.version);
    if (!this.#isWelcome) throw new GraphError("PROGRAMMING", "a command says first of which version it is");
    if (call.call === "describe") return graph.describe();
    if (call.call === "checkpoint") return graph.checkpoint();
    if (call.call === "ensureSchema") return graph.ensureSchema(call.labels);
    if (call.call === "read") return graph.read(call.statement, call.params);
    if (call.call === "write") return this.#write(call.id, call.keep);
    const write = this.#writes.get(call.write);
    if (write === undefined) throw new GraphError("PROGRAMMING", "the transaction has ended already");
    if (call.call === "run") return write.run(call.statement, call.params);
    write.end(call.isGood);
    return Promise.resolve();
  }

  async #welcome(version: string): Promise<void> {
    const own = this.options.version;
    if (version !== own)
      throw new Error(
        `A server of version ${own} holds the graph, and this command is of version ${version}. ` +
          "Use the command of that version, or stop the server and start it again from this one.",
      );
    this.#isWelcome = true;
  }

  async #write(id: number, keep: boolean): Promise<void> {
    const { graph, silenceMs } = this.options;
    const work = graph.write(
      async (transaction) => {
        if (this.line.isOver) throw new Abandoned();
        const write = new OpenWrite(transaction, silenceMs);
        this.#writes.set(id, write);
        try {
          await this.#send({ id, begins: true });
          await write.worked();
        } finally {
          this.#writes.delete(id);
        }
      },
      { keep },
    );
    await work.catch((error: unknown) => {
      if (!(error instanceof Abandoned)) throw error;
    });
  }

  async #give(id: number, value: unknown): Promise<void> {
    let left = value;
    while (Array.isArray(left) && left.length > rowsAtOnce) {
      await this.#send({ id, part: left.slice(0, rowsAtOnce) });
      left = left.slice(rowsAtOnce);
      await nextTurn();
    }
    await this.#send({ id, value: left });
  }

  #send(reply: Reply): Promise<void> {
    return this.line.send(reply);
  }
}
