import type { Links } from "../../../snapshot/Links.ts";
import type { Reached } from "./Reached.ts";

export interface LinkSizes {
  /** How many lists have which length, the longest first. */
  lengths: readonly { length: number; lists: number }[];
  longest: number;
  /** So many lists hold one and the same thing at most. */
  mostLists: number;
}

export function linkSizes({ starts, targets, targetCount }: Links): LinkSizes {
  const counts = new Map<number, number>();
  for (let row = 1; row < starts.length; row++) {
    const length = starts[row]! - starts[row - 1]!;
    counts.set(length, (counts.get(length) ?? 0) + 1);
  }
  const lengths = [...counts].map(([length, lists]) => ({ length, lists })).sort((a, b) => b.length - a.length);
  const lists = new Uint32Array(targetCount);
  for (const target of targets) lists[target]!++;
  return {
    lengths,
    longest: lengths[0]?.length ?? 0,
    mostLists: lists.reduce((most, count) => Math.max(most, count), 0),
  };
}

/** The worst case: the visits go to the things with the longest lists, to each as often as can be; of each list one page is read. */
export function throughLists({ visits, repeats }: Reached, sizes: LinkSizes, page: number): Reached {
  let [left, found] = [visits, 0];
  for (const { length, lists } of sizes.lengths) {
    const here = Math.min(left, lists * repeats);
    found += here * Math.min(length, page);
    left -= here;
  }
  return { visits: found, repeats: Math.min(found, repeats * sizes.mostLists) };
}
