import { Remembered } from "../../snapshot/Remembered.ts";
import type { Snapshot } from "../../snapshot/Snapshot.ts";
import { BadUserInput } from "../input/BadUserInput.ts";
import type { Context } from "../request/Context.ts";
import { compareAll, type Comparison } from "../../statistics/pairs/comparison.ts";
import type { Incidence } from "../../statistics/incidence/Incidence.ts";
import { type Chances, chanceUnder, type NullModel } from "../../statistics/chance/nullModels.ts";
import { OverlapInputError } from "../../statistics/OverlapInputError.ts";
import { SharedCounter } from "../../statistics/incidence/SharedCounter.ts";
import type { Tail } from "../../statistics/chance/tails.ts";
import { finishInSlices, type Steps } from "../../threads/steps.ts";
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

/** What is remembered of a snapshot: tables, comparisons of all their pairs, answers, subgraphs. */
export class Holdings {
  readonly #tables = new SharedWork<HoldingTable>(mostTables);
  /** Of a table of 10,000 × 500 up to 2 MB each. */
  readonly #chances = new SharedWork<Chances>(mostTables);
  readonly #comparisons = new SharedWork<Comparison>(mostComparisons);
  readonly #answers = new SharedWork<unknown>(mostAnswers);
  readonly #subgraphs = new Remembered<unknown>(mostSubgraphs);
  /** By counter: what uses it now. */
  readonly #turns = new WeakMap<SharedCounter, Promise<unknown>>();

  constructor(readonly snapshot: Snapshot) {}

  async table(asked: TableQuestion, signal: AbortSignal): Promise<HoldingTable> {
    return this.#tables.get(asked.key, signal, () => readTable(this.snapshot, asked));
  }

  subgraph<T>(name: readonly unknown[], make: (snapshot: Snapshot) => T): T {
    return this.#subgraphs.get(JSON.stringify(name), () => make(this.snapshot)) as T;
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

const holdingsOf = (snapshot: Snapshot) => new Holdings(snapshot);

/** The table that is asked for, with what is remembered of its snapshot. */
export async function holdingTable(
  asked: TableQuestion,
  context: Context,
): Promise<{ holdings: Holdings; table: HoldingTable }> {
  const holdings = context.snapshot.get(holdingsOf);
  return { holdings, table: await holdings.table(asked, context.untilOver()) };
}

/** A subgraph, made once for all who ask for the same meanwhile and later; `name` says which. */
export function subgraphIn<T>({ snapshot }: Context, name: readonly unknown[], make: (snapshot: Snapshot) => T): T {
  return snapshot.get(holdingsOf).subgraph(name, make);
}
