import { sharedOf } from "./allPairs.ts";
import { comparedUnder, type Comparison, mostShared, testable } from "./comparison.ts";
import { measureOf, type Measure, weightedJaccard } from "../incidence/measures.ts";
import type { Chances } from "../chance/nullModels.ts";
import { PairCensus } from "./PairCensus.ts";
import { checkAlpha, type Significance } from "./PairSignificance.ts";
import type { SharedCounter } from "../incidence/SharedCounter.ts";
import type { Tail } from "../chance/tails.ts";
import type { Steps } from "../../threads/steps.ts";
import { worthOf } from "./worthOf.ts";

/** A pair of holders of a table, a < b. */
export interface Pair {
  a: number;
  b: number;
}

/** Some milliseconds of work. */
const PAIRS_A_SLICE = 2_000;

/** All pairs of these holders. */
export function* pairsAmong(holders: readonly number[]): Iterable<Pair> {
  const sorted = [...new Set(holders)].toSorted((x, y) => x - y);
  for (const [i, a] of sorted.entries()) for (const b of sorted.slice(i + 1)) yield { a, b };
}

/** All pairs of one holder with another. */
export function* pairsWith(holder: number, holderCount: number): Iterable<Pair> {
  for (let other = 0; other < holderCount; other++)
    if (other !== holder) yield { a: Math.min(holder, other), b: Math.max(holder, other) };
}

/** A comparison of some pairs only: a smaller family, so that less is needed to be significant; chance is that of the whole table. */
export function* compareFamily(
  counter: SharedCounter,
  chances: Chances,
  pairs: Iterable<Pair>,
  tail: Tail = "UPPER",
): Steps<Comparison> {
  const census = new PairCensus(counter.classes);
  const { classOf } = counter.classes;
  let seen = 0;
  for (const pair of pairs) {
    census.addPair(classOf[pair.a]!, classOf[pair.b]!, sharedOf(counter, pair));
    if (++seen % PAIRS_A_SLICE === 0) yield;
  }
  return yield* comparedUnder(chances, counter, yield* census.cells(), tail);
}

/** One pair that was chosen before looking: nothing to correct for. @throws OverlapInputError unless 0 < alpha < 1. */
export function plannedPair(
  counter: SharedCounter,
  { chance }: Chances,
  pair: Pair,
  tail: Tail,
  alpha: number,
): Significance {
  checkAlpha(alpha);
  const [a, b] = [counter.classes.classOf[pair.a]!, counter.classes.classOf[pair.b]!];
  const most = mostShared(counter, a, b);
  const worth = worthOf(testable(counter, chance).between(a, b, most), sharedOf(counter, pair), tail, most);
  const verdict = worth.pValue <= alpha ? "SIGNIFICANT" : worth.attainable <= alpha ? "NOT_SIGNIFICANT" : "TOO_FEW";
  return { ...worth, qValue: null, verdict };
}

/** How alike two holders are by a measure, from what they share. */
export function valueOfPair(counter: SharedCounter, measure: Measure, { a, b }: Pair): number {
  const { sizes, incidence, weights } = counter;
  const shared = sharedOf(counter, { a, b });
  if (measure !== "IDF_JACCARD") {
    const { sizeA, sizeB, items } = sizes.ofPair(a, b);
    return measureOf(measure, sizeA, sizeB, shared, items);
  }
  const ofB = new Set(incidence.itemsOf(b));
  const both = incidence.itemsOf(a).reduce((sum, item) => sum + (ofB.has(item) ? weights[item]! : 0), 0);
  const [weightA, weightB] = [sizes.weightWithin(a, sizes.patternOf(b)), sizes.weightWithin(b, sizes.patternOf(a))];
  return weightedJaccard(weightA, weightB, both);
}
