import type { Chance } from "./Chance.ts";
import { chanceUnder, type NullModel } from "./nullModels.ts";
import { PairCensus, type PairCells } from "./PairCensus.ts";
import { refuseTooManyReadings } from "./ReadSizes.ts";
import type { SharedCounter } from "./SharedCounter.ts";
import type { Steps } from "../threads/steps.ts";
import { sweepPairs, type PairVisitor } from "./sweepPairs.ts";

/** All pairs of a table counted, with their p-values under a null model: what every question about all pairs starts from. */
export interface Comparison {
  counter: SharedCounter;
  nullModel: NullModel;
  cells: PairCells;
  /** P(X ≥ shared), beside cells.shared. */
  pValue: Float64Array;
  chance: Chance;
}

/**
 * One pass over all pairs, in which other visitors may look on, and one tail for each pair of sizes.
 * @throws OverlapInputError where holders were read in too many different ways, and where the null model knows no readings.
 */
export function* compareAll(
  counter: SharedCounter,
  nullModel: NullModel,
  lookingOn: PairVisitor[] = [],
): Steps<Comparison> {
  refuseTooManyReadings(counter.incidence);
  const census = new PairCensus(counter.classes);
  yield* sweepPairs(counter, [census, ...lookingOn]);
  const cells = yield* census.cells();
  const chance = yield* chanceUnder(nullModel, counter.incidence);
  return { counter, nullModel, cells, pValue: yield* tailsOf(counter, cells, chance), chance };
}

/** Some milliseconds of work: a pair of classes takes up to a third of one, a single long tail about a tenth. */
const TAILS_A_SLICE = 24;

function* tailsOf({ classes }: SharedCounter, { first, shared }: PairCells, chance: Chance): Steps<Float64Array> {
  const pValue = new Float64Array(shared.length);
  const n = classes.degrees.length;
  let tails = 0;
  for (let a = 0, pair = 0; a < n; a++)
    for (let b = a; b < n; b++, pair++) {
      const [from, end] = [first[pair]!, first[pair + 1]!];
      if (from === end) continue;
      const { tail } = chance.between(a, b, shared[end - 1]!, end - from);
      for (let cell = from; cell < end; cell++) {
        pValue[cell] = tail(shared[cell]!);
        if (++tails % TAILS_A_SLICE === 0) yield;
      }
    }
  return pValue;
}
