import { nearestTo } from "../../../src/statistics/pairs/nearestTo.ts";
import type { Incidence } from "../../../src/statistics/incidence/Incidence.ts";
import { SharedCounter } from "../../../src/statistics/incidence/SharedCounter.ts";

export const nearestAsked = 10;

/** Nearest holders with their Jaccard similarity, by holder, nearest first. */
export type NearestOfAll = { holder: number; value: number }[][];

/** What `nearest` answers for one holder, for all of them: from the table on, with the counter's words and lists. */
export function nearestOfAll(incidence: Incidence): NearestOfAll {
  const counter = new SharedCounter(incidence);
  return Array.from({ length: incidence.holderCount }, (_, holder) =>
    nearestTo(counter, holder, nearestAsked, "JACCARD"),
  );
}

/**
 * Throws unless both name the same nearest, with values that agree to 1e-6. Where several are equally near as the last of the ten,
 * which of them is named is nobody's fault.
 */
export function requireEqualNearest(peer: string, ours: NearestOfAll, theirs: NearestOfAll): void {
  ours.forEach((mine, holder) => {
    const other = theirs[holder]!;
    const last = mine.at(-1)?.value ?? 0;
    const certain = (list: NearestOfAll[0]) =>
      list
        .filter(({ value }) => value > last + 1e-6)
        .map((one) => one.holder)
        .sort((a, b) => a - b)
        .join();
    const sameValues =
      mine.length === other.length && mine.every(({ value }, i) => Math.abs(value - other[i]!.value) < 1e-6);
    if (!sameValues || certain(mine) !== certain(other))
      throw new Error(`${peer} names other neighbours of holder ${holder} than we do.`);
  });
}
