import type { Chance } from "./nullModels.ts";
import { chanceUnder, type NullModel } from "./nullModels.ts";
import { PairCensus, type PairCells } from "./PairCensus.ts";
import type { SharedCounter } from "./SharedCounter.ts";
import type { Steps } from "./steps.ts";
import { sweepPairs, type PairVisitor } from "./sweepPairs.ts";

/** All pairs of a table counted, with their p-values under a null model: what every question about all pairs starts from. */
export interface Comparison {
  counter: SharedCounter;
  nullModel: NullModel;
  cells: PairCells;
  /** P(X ≥ shared), beside cells.shared. */
  pValue: Float64Array;
  /** By class pair (NaN where no pair of holders is in it): expected overlap, and the tail at the smaller size. */
  expected: Float64Array;
  attainable: Float64Array;
}

/** One pass over all pairs, in which other visitors may look on, and one tail for each pair of sizes. */
export function* compareAll(
  counter: SharedCounter,
  nullModel: NullModel,
  lookingOn: PairVisitor[] = [],
): Steps<Comparison> {
  const census = new PairCensus(counter.classes);
  yield* sweepPairs(counter, [census, ...lookingOn]);
  const cells = yield* census.cells();
  const chance = yield* chanceUnder(nullModel, counter.incidence);
  return { counter, nullModel, cells, ...(yield* tailsOf(counter, cells, chance)) };
}

/** Some milliseconds of work: a pair of classes takes up to a third of one, a single long tail about a tenth. */
const TAILS_A_SLICE = 24;

function* tailsOf(counter: SharedCounter, cells: PairCells, chance: Chance) {
  const { degrees } = counter.classes;
  const pValue = new Float64Array(cells.shared.length);
  const expected = new Float64Array(cells.first.length - 1).fill(Number.NaN);
  const attainable = expected.slice();
  let tails = 0;
  for (let a = 0, pair = 0; a < degrees.length; a++)
    for (let b = a; b < degrees.length; b++, pair++) {
      const [first, end] = [cells.first[pair]!, cells.first[pair + 1]!];
      if (first === end) continue;
      const shared = chance.between(a, b, end - first + 1);
      expected[pair] = shared.expected;
      attainable[pair] = shared.tail(degrees[a]!);
      for (let cell = first; cell < end; cell++) {
        pValue[cell] = shared.tail(cells.shared[cell]!);
        if (++tails % TAILS_A_SLICE === 0) yield;
      }
    }
  return { pValue, expected, attainable };
}
