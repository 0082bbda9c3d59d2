import type { Incidence } from "./Incidence.ts";
import { idfWeightsOf } from "./measures.ts";
import { OverlapInputError } from "../OverlapInputError.ts";
import type { Readings } from "./Readings.ts";

/** Beyond this many numbers (12 bytes each) the sizes of all holders in the view of all readings no longer fit. */
const MOST_SIZES = 10_000_000;

/** @throws OverlapInputError where holders were read in too many different ways to be compared. */
export function refuseTooManyReadings({ holderCount, readings }: Incidence): void {
  if (readings === undefined) return;
  const { patternCount } = readings;
  if (Math.max(holderCount, patternCount) * patternCount <= MOST_SIZES) return;
  throw new OverlapInputError(
    "scope",
    `${holderCount} things were read in part, in ${patternCount} different ways: too many to compare all pairs of them. Ask for a narrower scope, or say which documents were read in full.`,
  );
}

/**
 * How large holders are in the view of others, for measures: of what a holder holds, only what the other was read for can be compared.
 * Patterns are those of the table's readings (see there for the view); where everything was read there is one, and a size is a size.
 */
export class ReadSizes {
  readonly #patternOf: Uint32Array;
  readonly #patternCount: number;
  /** By holder, then by pattern. */
  readonly #sizes: Uint32Array;
  readonly #weights: Float64Array;
  readonly #common: Uint32Array;

  /** @throws OverlapInputError where holders were read in too many different ways. */
  constructor(readonly incidence: Incidence) {
    const { holderCount, itemCount, readings } = incidence;
    const patternCount = readings?.patternCount ?? 1;
    refuseTooManyReadings(incidence);
    this.#patternOf = readings?.patternOf ?? new Uint32Array(holderCount);
    this.#patternCount = patternCount;
    this.#sizes = new Uint32Array(holderCount * patternCount);
    this.#weights = new Float64Array(holderCount * patternCount);
    this.#common = readings === undefined ? Uint32Array.of(itemCount) : commonOf(readings);
    this.#addUp(idfWeightsOf(incidence));
  }

  #addUp(weightOf: Float64Array): void {
    const { holderCount, readings } = this.incidence;
    for (let holder = 0; holder < holderCount; holder++)
      for (const item of this.incidence.itemsOf(holder))
        for (let pattern = 0; pattern < this.#patternCount; pattern++) {
          if (readings?.sees(pattern, item) === false) continue;
          this.#sizes[holder * this.#patternCount + pattern]!++;
          this.#weights[holder * this.#patternCount + pattern]! += weightOf[item]!;
        }
  }

  patternOf(holder: number): number {
    return this.#patternOf[holder]!;
  }

  /** How many of a holder's items count where the other is of this pattern. */
  within(holder: number, pattern: number): number {
    return this.#sizes[holder * this.#patternCount + pattern]!;
  }

  /** Their weights for IDF_JACCARD added up. */
  weightWithin(holder: number, pattern: number): number {
    return this.#weights[holder * this.#patternCount + pattern]!;
  }

  /** How many items count between two patterns. */
  common(one: number, other: number): number {
    return this.#common[one * this.#patternCount + other]!;
  }

  /** How large two holders are in each other's view. */
  ofPair(a: number, b: number): { sizeA: number; sizeB: number; items: number } {
    const [patternA, patternB] = [this.patternOf(a), this.patternOf(b)];
    return {
      sizeA: this.within(a, patternB),
      sizeB: this.within(b, patternA),
      items: this.common(patternA, patternB),
    };
  }
}

function commonOf(readings: Readings): Uint32Array {
  const count = readings.patternCount;
  const common = new Uint32Array(count * count);
  for (let one = 0; one < count; one++)
    for (let other = one; other < count; other++) {
      common[one * count + other] = readings.commonlySeen(one, other);
      common[other * count + one] = common[one * count + other]!;
    }
  return common;
}
