import type { Incidence } from "./Incidence.ts";

export const MEASURES = ["JACCARD", "OVERLAP_COEFFICIENT", "COSINE", "DICE", "IDF_JACCARD", "LIFT"] as const;
export type Measure = (typeof MEASURES)[number];
/** The measures that need no more than three numbers: both sizes and what is shared. */
export type SizeMeasure = Exclude<Measure, "IDF_JACCARD">;

/**
 * The value of a measure for two holders of sizes a and b with `shared` common items, of `items` items in all.
 * 0 where a denominator is 0. Grows with `shared`. All lie in [0, 1] but LIFT, which lies in [0, items].
 */
export function measureOf(measure: SizeMeasure, a: number, b: number, shared: number, items: number): number {
  return SIZE_MEASURES[measure](a, b, shared, items);
}

const SIZE_MEASURES: Record<SizeMeasure, (a: number, b: number, shared: number, items: number) => number> = {
  JACCARD: (a, b, shared) => ratio(shared, a + b - shared),
  OVERLAP_COEFFICIENT: (a, b, shared) => ratio(shared, Math.min(a, b)),
  // One division of whole numbers, so that equal values are equal to the last bit, and ties are ties.
  COSINE: (a, b, shared) => Math.sqrt(ratio(shared * shared, a * b)),
  DICE: (a, b, shared) => ratio(2 * shared, a + b),
  LIFT: (a, b, shared, items) => ratio(shared * items, a * b),
};

/** Weight of each item for IDF_JACCARD: ln(holders for which it counts / holders of it); 0 for an item that nobody or everybody holds. */
export function idfWeightsOf(incidence: Incidence): Float64Array {
  const { holderCount, itemCount, readings } = incidence;
  return Float64Array.from({ length: itemCount }, (_, item) => {
    const holders = incidence.holdersOf(item);
    return holders === 0 ? 0 : Math.log((readings?.viewersOf(item) ?? holderCount) / holders);
  });
}

/** Sums of logarithms are right to some 1e-15: cut here, equal ones are equal, and ties are ties. */
const CUT = 2 ** 40;

/** Weighted Jaccard from the weights of both and of what they share; rounding never lifts it above 1. */
export function weightedJaccard(a: number, b: number, shared: number): number {
  return Math.min(1, Math.round(ratio(shared, a + b - shared) * CUT) / CUT);
}

function ratio(numerator: number, denominator: number): number {
  return denominator > 0 ? numerator / denominator : 0;
}
