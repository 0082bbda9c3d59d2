import type { Graph, LabelSchema, ReadOptions, Statement, Transaction, WriteOptions } from "./Graph.ts";
import { describeEngine } from "./embedded.ts";
import { GraphError } from "./GraphError.ts";
import { keepKnownAnswers, type KnownAnswer, knownAnswersIn } from "./knownAnswers.ts";
import type { Params } from "./params.ts";
import { stateOfFiles } from "./stateOfFiles.ts";
import { withinDeadline } from "./withinDeadline.ts";

/** What is asked at the start has few rows; more are not kept. */
const mostRows = 1_000;

export interface LateOptions {
  directory: string;
  /** By what this process has the directory; undefined where opening the engine does that. */
  hold: { version(): string; close(): void } | undefined;
  /** Opens it; called again only where that failed, or where that graph called `ended`: it answers no more. */
  open: (ended: () => void) => Promise<Graph>;
  /** Asks whether the graph is there: once its engine has been opened, only the engine answers that. */
  alive?: Statement;
}

/**
 * The graph in a directory that this process holds, whose engine opens when something is written, or asked that is not known from before
 * (`knownAnswers.ts`). What was asked before {@link remember} was called for the first time is what it keeps knowing.
 */
export class LateGraph implements Graph {
  readonly #known = new Map<string, KnownAnswer>();
  readonly #wanted = new Map<string, Pick<KnownAnswer, "statement" | "params">>();
  readonly #state: string | undefined;
  #graph: Promise<Graph> | undefined;
  #closing: Promise<void> | undefined;
  #writing = 0;
  #isStarting = true;
  writes = 0;

  constructor(private readonly options: LateOptions) {
    this.#state = stateOfFiles(options.directory);
    for (const answer of knownAnswersIn(options.directory) ?? [])
      this.#known.set(nameOf(answer.statement, answer.params), answer);
  }

  async describe(): Promise<string> {
    const { hold } = this.options;
    return hold === undefined ? (await this.#engine()).describe() : describeEngine(hold);
  }

  /** Rejects with a sentence where that fails. */
  async open(): Promise<Graph> {
    return (this.#graph ??= this.#begin());
  }

  #begin(): Promise<Graph> {
    if (this.#closing !== undefined) return Promise.reject(new GraphError("UNAVAILABLE", "the graph is closed"));
    const { alive } = this.options;
    const graph = this.options.open(() => {
      if (this.#graph !== graph) return;
      this.#graph = undefined;
      this.#known.clear();
    });
    const tried = () => alive !== undefined && this.#known.delete(nameOf(alive, {}));
    graph.then(tried, () => {
      tried();
      if (this.#graph === graph) this.#graph = undefined;
    });
    return graph;
  }

  /** Later than at the start, that fails as any question to a graph that is away. */
  async #engine(): Promise<Graph> {
    return this.open().catch((error: Error) => {
      throw new GraphError("UNAVAILABLE", error.message, { cause: error });
    });
  }

  async read<Row>(statement: Statement, params: Params = {}, { timeoutMs }: ReadOptions = {}): Promise<Row[]> {
    // Programs of before knew nothing of a hold beside the graph.
    if (this.#graph === undefined && stateOfFiles(this.options.directory) !== this.#state) this.#known.clear();
    const name = nameOf(statement, params);
    const known = this.#recall(name);
    if (known !== undefined) return structuredClone(known.rows) as Row[];
    const { writes } = this;
    const asked = this.#engine().then((graph) => graph.read<Row>(statement, params));
    const rows = await withinDeadline(asked, timeoutMs);
    const isWanted = this.#isStarting || this.#wanted.has(name);
    // Of a question that a write overtook, nobody knows which state it saw.
    if (isWanted && writes === this.writes && this.#writing === 0) this.#keep({ statement, params, rows: [...rows] });
    return rows;
  }

  #recall(name: string): KnownAnswer | undefined {
    const known = this.#known.get(name);
    if (known !== undefined && !this.#isAlive(known.statement)) this.#wanted.set(name, known);
    return known;
  }

  async write<Result>(work: (transaction: Transaction) => Promise<Result>, options?: WriteOptions): Promise<Result> {
    this.#writing += 1;
    try {
      const result = await (await this.#engine()).write(work, options);
      if (options?.keep !== false) this.writes += 1;
      return result;
    } finally {
      this.#writing -= 1;
      // Also where it failed: of a thread that ended, nobody knows how far it came.
      if (options?.keep !== false) this.#known.clear();
    }
  }

  async ensureSchema(labels: readonly LabelSchema[]): Promise<void> {
    return (await this.#engine()).ensureSchema(labels);
  }

  async checkpoint(): Promise<void> {
    if (this.#graph !== undefined) await (await this.#graph).checkpoint();
  }

  /** Keeps for the next start what is known of what this one asked, asking again what writes have changed. Rejects where that fails. */
  async remember(): Promise<void> {
    const { alive, directory } = this.options;
    this.#isStarting = false;
    const { writes } = this;
    const rows = alive && (await this.read(alive));
    for (const { statement, params } of this.#wanted.values()) await this.read(statement, params);
    if (writes !== this.writes || this.#writing > 0) return;
    const answers = [...this.#wanted.keys()].flatMap((name) => this.#known.get(name) ?? []);
    if (alive !== undefined && rows !== undefined) answers.push({ statement: alive, params: {}, rows });
    keepKnownAnswers(directory, answers);
  }

  close(): Promise<void> {
    return (this.#closing ??= this.#close());
  }

  async #close(): Promise<void> {
    // Where the engine is gone, nothing is kept.
    if (this.#graph !== undefined) await this.remember().catch(() => undefined);
    const graph = await this.#graph?.catch(() => undefined);
    this.#known.clear();
    try {
      await graph?.close();
    } finally {
      this.options.hold?.close();
    }
  }

  #isAlive({ text }: Statement): boolean {
    return text === this.options.alive?.text;
  }

  #keep(answer: KnownAnswer): void {
    if (answer.rows.length > mostRows || this.#isAlive(answer.statement)) return;
    const name = nameOf(answer.statement, answer.params);
    this.#known.set(name, answer);
    this.#wanted.set(name, answer);
  }
}

function nameOf({ text }: Statement, params: Params): string {
  return `${text}\n${JSON.stringify(params)}`;
}
