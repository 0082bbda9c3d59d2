import { compareAll, type Comparison } from "./comparison.ts";
import type { Correction } from "../corrections/corrections.ts";
import { measureOf, type Measure } from "../incidence/measures.ts";
import type { NullModel } from "../chance/nullModels.ts";
import { OverlapInputError } from "../OverlapInputError.ts";
import { checkAlpha, PairSignificance, type Significance } from "./PairSignificance.ts";
import type { RankedPair } from "./RankedPairs.ts";
import type { SharedCounter } from "../incidence/SharedCounter.ts";
import { StrongestByWeight } from "./StrongestByWeight.ts";
import { StrongestOfRead } from "./StrongestOfRead.ts";
import { StrongestPairs, type ClassScore, type PairLimits } from "./StrongestPairs.ts";
import type { Steps } from "../../threads/steps.ts";
import { sweepPairs } from "../incidence/sweepPairs.ts";

/** A measure, or SURPRISE: the smallest p-value first (score is its negative). */
export type PairOrder = Measure | "SURPRISE";

export interface PairsAsked {
  order: PairOrder;
  nullModel: NullModel;
  correction: Correction;
  alpha: number;
  minShared: number;
  significantOnly: boolean;
  first: number;
  /** The last pair of the page before. */
  after?: RankedPair;
}

export interface PairsFound {
  pairs: (RankedPair & { significance: Significance })[];
  /** Of pairs with minShared or more (and significant, if only those were asked). */
  totalCount: number;
  significantCount: number;
  significance: PairSignificance;
}

/**
 * The strongest pairs of all, each with its significance among all. A comparison made before, of the same counter under the
 * same null model, saves a pass. The counter must not be used by others until this is finished.
 * @throws OverlapInputError for alpha, minShared or first out of range.
 */
export function* allPairs(counter: SharedCounter, asked: PairsAsked, known?: Comparison): Steps<PairsFound> {
  checkPairs(asked);
  const { order, minShared, first, after } = asked;
  // Without significance in the order or the limits one pass does for both.
  const once = order !== "SURPRISE" && !asked.significantOnly && !known;
  const early = once ? strongestBy(counter, order, { leastShared: () => minShared, after }, first) : undefined;
  const comparison = known ?? (yield* compareAll(counter, asked.nullModel, early ? [early] : []));
  const significance = yield* PairSignificance.of(comparison, asked.correction, asked.alpha);
  const strongest = early ?? (yield* secondPass(significance, asked));
  const { classOf } = counter.classes;
  const totals = significance.countFrom(minShared);
  const pairs: PairsFound["pairs"] = [];
  for (const pair of strongest.kept.sorted()) {
    const shared = sharedOf(counter, pair);
    pairs.push({ ...pair, significance: significance.at(classOf[pair.a]!, classOf[pair.b]!, shared) });
    yield;
  }
  return {
    pairs,
    totalCount: asked.significantOnly ? totals.significant : totals.pairs,
    significantCount: totals.significant,
    significance,
  };
}

/** @throws OverlapInputError for alpha, minShared or first out of range. */
export function checkPairs(asked: PairsAsked): void {
  checkAlpha(asked.alpha);
  for (const argument of ["minShared", "first"] as const)
    if (!Number.isInteger(asked[argument]) || asked[argument] < 0)
      throw new OverlapInputError(argument, `${argument} is a whole number from 0, not ${asked[argument]}.`);
}

function* secondPass(significance: PairSignificance, { order, minShared, significantOnly, first, after }: PairsAsked) {
  const { counter } = significance.comparison;
  const least = (classA: number, classB: number) =>
    significantOnly ? Math.max(minShared, significance.leastSignificant(classA, classB)) : minShared;
  const surprise: ClassScore = (classA, classB, shared) => -significance.pValueFrom(classA, classB, shared);
  const limits = { leastShared: least, after };
  const strongest =
    order === "SURPRISE"
      ? new StrongestPairs(counter.classes, surprise, limits, first)
      : strongestBy(counter, order, limits, first);
  yield* sweepPairs(counter, [strongest]);
  return strongest;
}

/** A visitor that keeps the strongest pairs by a measure. */
export function strongestBy(
  counter: SharedCounter,
  measure: Measure,
  limits: PairLimits,
  first: number,
): StrongestPairs | StrongestOfRead | StrongestByWeight {
  if (measure === "IDF_JACCARD") return new StrongestByWeight(counter, limits, first);
  if (counter.incidence.readings !== undefined) return new StrongestOfRead(counter, measure, limits, first);
  const { degrees } = counter.classes;
  const { itemCount } = counter.incidence;
  const score: ClassScore = (a, b, shared) => measureOf(measure, degrees[a]!, degrees[b]!, shared, itemCount);
  return new StrongestPairs(counter.classes, score, limits, first);
}

/** How many items both hold: both lists are ascending. */
export function sharedOf({ incidence }: SharedCounter, { a, b }: { a: number; b: number }): number {
  const [ofA, ofB] = [incidence.itemsOf(a), incidence.itemsOf(b)];
  let [i, j, shared] = [0, 0, 0];
  while (i < ofA.length && j < ofB.length) {
    const [x, y] = [ofA[i]!, ofB[j]!];
    if (x === y) shared++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return shared;
}
