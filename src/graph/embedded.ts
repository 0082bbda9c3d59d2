import type { GrafeoDB, QueryResult } from "@grafeo-db/js";
import type { Graph, LabelSchema, ReadOptions, Statement, Transaction, WriteOptions } from "./Graph.ts";
import { readOnly } from "./diskFaults.ts";
import { GraphError } from "./GraphError.ts";
import { ensureGrafeoSchema } from "./grafeoSchema.ts";
import { inWordsOfPort, isTransient, translateGrafeoError } from "./grafeoErrors.ts";
import { openGrafeo } from "./openGrafeo.ts";
import { carryKnownAnswers } from "./knownAnswers.ts";
import { checkParams, type Params } from "./params.ts";
import { withinDeadline } from "./withinDeadline.ts";

const attempts = 5;

export interface EmbeddedOptions {
  /** Rows without ORDER BY come in random order: for tests, to find code that relies on an order that nobody promised. */
  shuffleRows?: boolean;
  /** This process holds the directory already. */
  isHeld?: boolean;
  /** Gets a sentence about what is unusual in a graph that opens all the same. */
  warn?: ((sentence: string) => void) | undefined;
}

/**
 * The graph inside this process: Grafeo, in `directory`, or in memory without one. One process at a time can hold a directory; one where
 * nothing can be written is only read, by as many as like. Throws an Error with a sentence that says what to do when the directory is in use or damaged.
 */
export function openEmbedded(
  directory: string | undefined,
  { shuffleRows = false, isHeld = false, warn = () => undefined }: EmbeddedOptions = {},
): Graph {
  const { database, hold, isReadOnly = false } = openGrafeo(directory, { shuffleUnordered: shuffleRows, isHeld, warn });
  const closing = (close: () => void) => {
    if (directory === undefined || isReadOnly) close();
    else carryKnownAnswers(directory, close);
    hold?.close();
  };
  return new EmbeddedGraph(database, isReadOnly, closing);
}

/** For people. */
export function describeEngine(engine: { version(): string }): string {
  return `embedded (Grafeo ${engine.version()})`;
}

class EmbeddedGraph implements Graph {
  readonly #database: GrafeoDB;
  #writing: Promise<unknown> = Promise.resolve();
  #closed = false;
  writes = 0;

  constructor(
    database: GrafeoDB,
    private readonly isReadOnly: boolean,
    private readonly closing: (close: () => void) => void,
  ) {
    this.#database = database;
  }

  async describe(): Promise<string> {
    return describeEngine(this.#database);
  }

  async read<Row>(statement: Statement, params: Params = {}, options: ReadOptions = {}): Promise<Row[]> {
    if (statement.writes) throw new GraphError("PROGRAMMING", `${statement.name} writes; it was sent as a read`);
    return withinDeadline(this.#run<Row>(this.#database, statement, params), options.timeoutMs);
  }

  async write<Result>(
    work: (transaction: Transaction) => Promise<Result>,
    { keep = true }: WriteOptions = {},
  ): Promise<Result> {
    return this.#inTurn(() => this.#writeWithRetry(work, keep));
  }

  /** One after another: the engine takes one writer at a time, and nothing is closed under it. */
  async #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#writing.then(work);
    this.#writing = turn.catch(() => undefined);
    return turn;
  }

  async ensureSchema(labels: readonly LabelSchema[]): Promise<void> {
    await this.#inTurn(() => this.#makeSchema(labels));
  }

  async #makeSchema(labels: readonly LabelSchema[]): Promise<void> {
    this.#refuseWhenClosed();
    this.#refuseReadOnly();
    await ensureGrafeoSchema(this.#database, labels).catch((error: unknown) => {
      throw translateGrafeoError(error);
    });
  }

  async checkpoint(): Promise<void> {
    this.#refuseWhenClosed();
    // Beside the log, what was written since the last one stands as it came, with what it replaced: this packs it.
    if (this.#isKept) inWordsOfPort(() => this.#database.compact());
  }

  get #isKept(): boolean {
    const { is_persistent: isPersistent } = this.#database.info() as { is_persistent: boolean };
    return isPersistent && !this.isReadOnly;
  }

  async close(): Promise<void> {
    await this.#writing;
    if (this.#closed) return;
    this.closing(() => {
      if (this.#isKept) inWordsOfPort(() => this.#database.walCheckpoint());
      this.#closed = true;
      this.#database.close();
    });
  }

  async #writeWithRetry<Result>(work: (transaction: Transaction) => Promise<Result>, keep: boolean): Promise<Result> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#writeOnce(work, keep);
      } catch (error) {
        if (!isTransient(error) || attempt === attempts) throw error;
      }
    }
  }

  async #writeOnce<Result>(work: (transaction: Transaction) => Promise<Result>, keep: boolean): Promise<Result> {
    this.#refuseWhenClosed();
    this.#refuseReadOnly();
    const native = inWordsOfPort(() => this.#database.beginTransaction());
    let failure: unknown;
    const transaction: Transaction = {
      run: async <Row>(statement: Statement, params: Params = {}) => {
        // On Neo4j a transaction is dead after its first failure; here it would live on and could land by half.
        if (failure !== undefined)
          throw new GraphError("PROGRAMMING", "the transaction has failed already", { cause: failure });
        try {
          return await this.#run<Row>(native, statement, params);
        } catch (error) {
          failure = error;
          throw error;
        }
      },
    };
    try {
      const result = await work(transaction);
      if (failure !== undefined) throw failure;
      if (keep) {
        inWordsOfPort(() => native.commit());
        this.writes += 1;
      } else native.rollback();
      return result;
    } catch (error) {
      rollBackIfOpen(native);
      throw error;
    }
  }

  async #run<Row>(
    runner: { executeCypher(text: string, params: Params): Promise<QueryResult> },
    statement: Statement,
    params: Params,
  ): Promise<Row[]> {
    this.#refuseWhenClosed();
    checkParams(params);
    try {
      const result = await runner.executeCypher(statement.text, params);
      return result.toArray() as Row[];
    } catch (error) {
      throw translateGrafeoError(error, statement);
    }
  }

  #refuseReadOnly(): void {
    if (this.isReadOnly) throw new GraphError("PROGRAMMING", readOnly);
  }

  #refuseWhenClosed(): void {
    if (this.#closed) throw new GraphError("UNAVAILABLE", "the graph is closed");
  }
}

/** A commit that failed has been taken back already, and yet seems open: what went wrong there is what counts. */
function rollBackIfOpen(transaction: { isActive: boolean; rollback(): void }): void {
  try {
    if (transaction.isActive) transaction.rollback();
  } catch {
    // Nothing of it is left.
  }
}
