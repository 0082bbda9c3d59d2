import type { Incidence } from "./Incidence.ts";
import { idfWeightsOf, measureOf, weightedJaccard, type Measure, type SizeMeasure } from "./measures.ts";
import { OverlapInputError } from "./OverlapInputError.ts";

/** What two holders share and what only one of them holds (item indices, ascending), with the values of all measures. */
export interface PairOverlap {
  shared: number[];
  onlyA: number[];
  onlyB: number[];
  values: Record<Measure, number>;
}

/** @throws OverlapInputError when a or b is no holder of the table. */
export function overlapOfPair(incidence: Incidence, a: number, b: number): PairOverlap {
  for (const [argument, holder] of [
    ["a", a],
    ["b", b],
  ] as const)
    if (!Number.isInteger(holder) || holder < 0 || holder >= incidence.holderCount)
      throw new OverlapInputError(argument, `There is no holder ${holder} among ${incidence.holderCount}.`);
  const ofA = new Set(incidence.itemsOf(a));
  const ofB = new Set(incidence.itemsOf(b));
  const shared = [...ofA].filter((item) => ofB.has(item));
  const onlyA = [...ofA].filter((item) => !ofB.has(item));
  const onlyB = [...ofB].filter((item) => !ofA.has(item));
  const weights = idfWeightsOf(incidence);
  const weightOf = (items: Iterable<number>) => [...items].reduce((sum, item) => sum + weights[item]!, 0);
  const ofSizes = (measure: SizeMeasure) => measureOf(measure, ofA.size, ofB.size, shared.length, incidence.itemCount);
  const values = {
    JACCARD: ofSizes("JACCARD"),
    OVERLAP_COEFFICIENT: ofSizes("OVERLAP_COEFFICIENT"),
    COSINE: ofSizes("COSINE"),
    DICE: ofSizes("DICE"),
    IDF_JACCARD: weightedJaccard(weightOf(ofA), weightOf(ofB), weightOf(shared)),
    LIFT: ofSizes("LIFT"),
  };
  return { shared, onlyA, onlyB, values };
}
