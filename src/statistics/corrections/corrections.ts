import type { Steps } from "../../threads/steps.ts";

/** The default first. */
export const CORRECTIONS = ["DISCRETE_FDR", "DISCRETE_BONFERRONI", "BENJAMINI_HOCHBERG", "BONFERRONI", "NONE"] as const;
export type Correction = (typeof CORRECTIONS)[number];
/** Those that need to know which p-values each test can have (see discreteCorrections.ts). */
export type DiscreteCorrection = "DISCRETE_FDR" | "DISCRETE_BONFERRONI";

export function isDiscrete(correction: Correction): correction is DiscreteCorrection {
  return correction === "DISCRETE_FDR" || correction === "DISCRETE_BONFERRONI";
}

/** Corrected p-values of tests of which `count[i]` each have pValue[i]. */
export interface Corrected {
  /** Beside pValue; the p-value itself under NONE. */
  qValue: Float64Array;
  /**
   * Beside pValue: one such test, not significant at alpha, would have become so with its own p-value replaced by any up
   * to this, all others staying; below 0 where none would do.
   */
  reach: Float64Array;
}

/** Corrects all tests together, so the number of tests is the sum of counts. */
export function* corrected(
  correction: Exclude<Correction, DiscreteCorrection>,
  pValue: Float64Array,
  count: Float64Array,
  alpha: number,
): Steps<Corrected> {
  const tests = count.reduce((sum, n) => sum + n, 0);
  if (correction === "NONE") return { qValue: pValue, reach: new Float64Array(pValue.length).fill(alpha) };
  if (correction === "BONFERRONI") {
    const reach = new Float64Array(pValue.length).fill(alpha / tests);
    return { qValue: pValue.map((p) => Math.min(1, p * tests)), reach };
  }
  const order = Uint32Array.from(pValue, (_, i) => i).toSorted((x, y) => pValue[x]! - pValue[y]!);
  yield;
  return benjaminiHochberg(order, pValue, count, tests, alpha);
}

function benjaminiHochberg(
  order: Uint32Array,
  pValue: Float64Array,
  count: Float64Array,
  tests: number,
  alpha: number,
): Corrected {
  const qValue = new Float64Array(pValue.length);
  const reach = new Float64Array(pValue.length);
  // Groups of equal p share their rank: the number of tests up to and including them.
  let [rank, furthest] = [0, -1];
  for (let at = 0; at < order.length;) {
    const p = pValue[order[at]!]!;
    let end = at;
    // A p moved below this one makes the tests up to it one more: it passes up to alpha × (rank + 1) / tests, if that is where it lies.
    const passes = (alpha * (rank + 1)) / tests;
    const before = at === 0 ? 0 : pValue[order[at - 1]!]!;
    if ((before * tests) / (rank + 1) <= alpha)
      furthest = Math.max(furthest, before, passes < p ? passes : p * (1 - 2 ** -52));
    for (; end < order.length && pValue[order[end]!] === p; end++) rank += count[order[end]!]!;
    for (; at < end; at++) {
      qValue[order[at]!] = (p * tests) / rank;
      reach[order[at]!] = furthest;
    }
  }
  let least = 1;
  for (let at = order.length - 1; at >= 0; at--) {
    least = Math.min(least, qValue[order[at]!]!);
    qValue[order[at]!] = least;
  }
  return { qValue, reach };
}
