import { checkPairs, type PairsAsked, type PairsFound, sharedOf } from "./allPairs.ts";
import { compareFamily, pairsAmong, valueOfPair } from "./pairFamily.ts";
import type { Measure } from "../incidence/measures.ts";
import type { Chances } from "../chance/nullModels.ts";
import { PairSignificance } from "./PairSignificance.ts";
import { comparePairs } from "./RankedPairs.ts";
import type { SharedCounter } from "../incidence/SharedCounter.ts";
import type { Steps } from "../../threads/steps.ts";

/**
 * The strongest pairs of some holders (indices), each with its significance among their pairs alone.
 * @throws OverlapInputError as allPairs does.
 */
export function* familyPairs(
  counter: SharedCounter,
  chances: Chances,
  holders: readonly number[],
  asked: PairsAsked & { order: Measure },
): Steps<PairsFound> {
  checkPairs(asked);
  const comparison = yield* compareFamily(counter, chances, pairsAmong(holders));
  const significance = yield* PairSignificance.of(comparison, asked.correction, asked.alpha);
  const { classOf } = counter.classes;
  const worth = (pair: { a: number; b: number }, shared: number) =>
    significance.at(classOf[pair.a]!, classOf[pair.b]!, shared);
  const pairs = [];
  let significantCount = 0;
  for (const pair of pairsAmong(holders)) {
    const shared = sharedOf(counter, pair);
    if (shared < asked.minShared) continue;
    const isSignificant = shared >= significance.leastSignificant(classOf[pair.a]!, classOf[pair.b]!);
    significantCount += Number(isSignificant);
    if (isSignificant || !asked.significantOnly)
      pairs.push({ ...pair, shared, score: valueOfPair(counter, asked.order, pair) });
    yield;
  }
  const { after } = asked;
  const page = pairs
    .toSorted(comparePairs)
    .filter((pair) => after === undefined || comparePairs(after, pair) < 0)
    .slice(0, asked.first);
  return {
    pairs: page.map(({ shared, ...pair }) => ({ ...pair, significance: worth(pair, shared) })),
    totalCount: pairs.length,
    significantCount,
    significance,
  };
}
