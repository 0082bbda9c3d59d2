import type { Incidence } from "./Incidence.ts";
import { idfWeightsOf, measureOf, weightedJaccard, type Measure, type SizeMeasure } from "./measures.ts";
import { OverlapInputError } from "../OverlapInputError.ts";
import { ReadSizes } from "./ReadSizes.ts";

/** What two holders share and what only one of them holds (item indices, ascending), with the values of all measures. */
export interface PairOverlap {
  shared: number[];
  /** Held by one, looked for in the other and not found. */
  onlyA: number[];
  onlyB: number[];
  /** Held by b, and a was not read for it; and the other way round. */
  notReadInA: number[];
  notReadInB: number[];
  values: Record<Measure, number>;
}

/** `sizes` are those of the table, where they are known. @throws OverlapInputError when a or b is no holder of the table. */
export function overlapOfPair(
  incidence: Incidence,
  a: number,
  b: number,
  sizes: ReadSizes = new ReadSizes(incidence),
): PairOverlap {
  for (const [argument, holder] of [
    ["a", a],
    ["b", b],
  ] as const)
    if (!Number.isInteger(holder) || holder < 0 || holder >= incidence.holderCount)
      throw new OverlapInputError(argument, `There is no holder ${holder} among ${incidence.holderCount}.`);
  const { readings } = incidence;
  const [ofA, ofB] = [new Set(incidence.itemsOf(a)), new Set(incidence.itemsOf(b))];
  const [patternA, patternB] = [sizes.patternOf(a), sizes.patternOf(b)];
  const reads = (pattern: number, item: number) => readings?.reads(pattern, item) ?? true;
  const aloneInA = [...ofA].filter((item) => !ofB.has(item));
  const aloneInB = [...ofB].filter((item) => !ofA.has(item));
  const shared = [...ofA].filter((item) => ofB.has(item));
  const { sizeA, sizeB, items } = sizes.ofPair(a, b);
  const ofSizes = (measure: SizeMeasure) => measureOf(measure, sizeA, sizeB, shared.length, items);
  const weights = idfWeightsOf(incidence);
  const sharedWeight = shared.reduce((sum, item) => sum + weights[item]!, 0);
  return {
    shared,
    onlyA: aloneInA.filter((item) => reads(patternB, item)),
    onlyB: aloneInB.filter((item) => reads(patternA, item)),
    notReadInA: aloneInB.filter((item) => !reads(patternA, item)),
    notReadInB: aloneInA.filter((item) => !reads(patternB, item)),
    values: {
      JACCARD: ofSizes("JACCARD"),
      OVERLAP_COEFFICIENT: ofSizes("OVERLAP_COEFFICIENT"),
      COSINE: ofSizes("COSINE"),
      DICE: ofSizes("DICE"),
      IDF_JACCARD: weightedJaccard(sizes.weightWithin(a, patternB), sizes.weightWithin(b, patternA), sharedWeight),
      LIFT: ofSizes("LIFT"),
    },
  };
}
