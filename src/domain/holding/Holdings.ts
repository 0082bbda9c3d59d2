import type { Graph, Read } from "../../graph/Graph.ts";
import { GraphError } from "../../graph/GraphError.ts";
import { BadUserInput } from "../input/BadUserInput.ts";
import type { Context } from "../request/Context.ts";
import { limits } from "../request/limits.ts";
import { compareAll, type Comparison } from "../../statistics/comparison.ts";
import type { Incidence } from "../../statistics/Incidence.ts";
import { type Chances, chanceUnder, type NullModel } from "../../statistics/nullModels.ts";
import { OverlapInputError } from "../../statistics/OverlapInputError.ts";
import { SharedCounter } from "../../statistics/SharedCounter.ts";
import type { Tail } from "../../statistics/tails.ts";
import { finishInSlices, type Steps } from "../../threads/steps.ts";
import { dataVersionOf } from "../service/dataVersionOf.ts";
import type { HoldingTable } from "./HoldingTable.ts";
import { readTable } from "./readTable.ts";
import { SharedWork } from "./SharedWork.ts";
import type { TableQuestion } from "./TableQuestion.ts";

/** A table of 10,000 holders × 500 principles takes about 5 MB, a comparison of all its pairs up to 100. */
const mostTables = 8;
const mostComparisons = 2;
const mostAnswers = 64;
/** A subgraph of 10,000 nodes and 100,000 links takes about 5 MB. */
const mostSubgraphs = 8;
const sliceMs = 10;

/** Holders compared unless `transposed` says items; the upper tail unless another is asked. */
interface Asked {
  transposed?: boolean;
  tail?: Tail;
}

/** What is remembered of a graph as of one version of its data: tables, comparisons of all their pairs, answers, subgraphs. */
export class Holdings {
  readonly #tables = new SharedWork<HoldingTable>(mostTables);
  /** Of a table of 10,000 × 500 up to 2 MB each. */
  readonly #chances = new SharedWork<Chances>(mostTables);
  readonly #comparisons = new SharedWork<Comparison>(mostComparisons);
  readonly #answers = new SharedWork<unknown>(mostAnswers);
  readonly #subgraphs = new SharedWork<unknown>(mostSubgraphs);
  /** By counter: what uses it now. */
  readonly #turns = new WeakMap<SharedCounter, Promise<unknown>>();

  constructor(
    readonly graph: Graph,
    readonly dataVersion: string,
  ) {}

  async table(asked: TableQuestion, signal: AbortSignal): Promise<HoldingTable> {
    return this.#tables.get(asked.key, signal, (inner) =>
      this.#untorn(inner, (read) => readTable(read, asked, this.dataVersion)),
    );
  }

  /** What `work` reads from the graph, once for all who ask for the same subgraph meanwhile and later. */
  async subgraph<T>(name: readonly unknown[], signal: AbortSignal, work: (read: Read) => Promise<T>): Promise<T> {
    return (await this.#subgraphs.get(JSON.stringify(name), signal, (inner) => this.#untorn(inner, work))) as T;
  }

  /** All pairs of a table's holders compared, or of its items where `transposed` is given. */
  async comparison(
    table: HoldingTable,
    nullModel: NullModel,
    signal: AbortSignal,
    { transposed = false, tail = "UPPER" }: Asked = {},
  ): Promise<Comparison> {
    const key = JSON.stringify([table.question.key, nullModel, transposed, tail]);
    return this.#comparisons.get(key, signal, async (inner) => {
      const incidence: Incidence = transposed ? table.incidence.transposed() : table.incidence;
      const known = transposed ? undefined : await this.chances(table, nullModel, inner, tail);
      return this.compute(compareAll(new SharedCounter(incidence), nullModel, [], tail, known), inner);
    });
  }

  /** What chance alone would let holders of a table share. */
  async chances(
    table: HoldingTable,
    nullModel: NullModel,
    signal: AbortSignal,
    tail: Tail = "UPPER",
  ): Promise<Chances> {
    const key = JSON.stringify([table.question.key, nullModel, tail]);
    return this.#chances.get(key, signal, (inner) =>
      this.compute(chanceUnder(nullModel, table.incidence, tail), inner),
    );
  }

  /** Computes an answer in slices, once for all who ask the same meanwhile and later. `name` says what is asked of the table. */
  async answer<T>(
    table: HoldingTable,
    name: readonly unknown[],
    signal: AbortSignal,
    work: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    return (await this.#answers.get(JSON.stringify([table.question.key, name]), signal, work)) as T;
  }

  /** Computes in slices, so that others are answered in between. A counter serves one computation at a time. */
  async compute<T>(steps: Steps<T>, signal: AbortSignal, counter?: SharedCounter): Promise<T> {
    const run = async () => withSentences(() => finishInSlices(steps, sliceMs, signal));
    if (counter === undefined) return run();
    const turn = (this.#turns.get(counter) ?? Promise.resolve()).then(run);
    this.#turns.set(
      counter,
      turn.catch(() => undefined),
    );
    return turn;
  }

  /** Reads for as long as somebody waits, whoever asked first; rejects with Torn where the data changed meanwhile. */
  async #untorn<T>(signal: AbortSignal, work: (read: Read) => Promise<T>): Promise<T> {
    const read: Read = (statement, params) => {
      signal.throwIfAborted();
      return this.graph.read(statement, params, { timeoutMs: limits.timeoutMs });
    };
    const result = await work(read);
    if ((await dataVersionOf(read)) !== this.dataVersion) throw new Torn("the data changed while it was read");
    return result;
  }
}

/** What the mathematics refuses, it refuses because of what a client asked. */
export async function withSentences<T>(work: () => Promise<T> | T): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof OverlapInputError) throw new BadUserInput(error.message, error.argument);
    throw error;
  }
}

/** Something of which one part is older than the other. */
class Torn extends Error {}

const mostReadings = 3;
const holdings = new WeakMap<Graph, Holdings>();

/** The table that is asked for, with what is remembered of the graph as it is now. */
export async function holdingTable(
  asked: TableQuestion,
  context: Context,
): Promise<{ holdings: Holdings; table: HoldingTable }> {
  return asOfNow(context, async (current) => ({
    holdings: current,
    table: await current.table(asked, context.untilOver()),
  }));
}

/** Asks what is remembered of the graph as it is now: nothing is once the data has changed, and then it is read again. */
export async function asOfNow<T>(context: Context, ask: (current: Holdings) => Promise<T>): Promise<T> {
  for (let reading = 1; ; reading++) {
    const current = await holdingsOf(context);
    try {
      return await ask(current);
    } catch (error) {
      if (!(error instanceof Torn)) throw error;
      if (reading === mostReadings) throw new GraphError("UNAVAILABLE", error.message, { cause: error });
    }
  }
}

async function holdingsOf({ graph, read }: Context): Promise<Holdings> {
  const dataVersion = await dataVersionOf(read);
  const known = holdings.get(graph);
  if (known?.dataVersion === dataVersion) return known;
  const fresh = new Holdings(graph, dataVersion);
  holdings.set(graph, fresh);
  return fresh;
}
