import { type Comparison, mostShared, supportsOf } from "./comparison.ts";
import { corrected as correct, type Corrected, type Correction, isDiscrete } from "../corrections/corrections.ts";
import { discreteBonferroni, discreteFdr } from "../corrections/discreteCorrections.ts";
import { OverlapInputError } from "../OverlapInputError.ts";
import type { Steps } from "../../threads/steps.ts";
import { type Worth, worthOf } from "./worthOf.ts";

export type Verdict = "SIGNIFICANT" | "NOT_SIGNIFICANT" | "TOO_FEW";

/** What one pair's overlap is worth. */
export interface Significance extends Worth {
  /** Corrected over all pairs; null under NONE. */
  qValue: number | null;
  verdict: Verdict;
}

/**
 * The p-values of a comparison, corrected over all of its pairs and judged at alpha. TOO_FEW: not significant, and would not
 * have been had the pair shared all that it could, the p-values of all other pairs staying as they are.
 */
export class PairSignificance {
  private constructor(
    readonly comparison: Comparison,
    readonly correction: Correction,
    readonly alpha: number,
    readonly corrected: Corrected,
  ) {}

  /** @throws OverlapInputError unless 0 < alpha < 1. */
  static *of(comparison: Comparison, correction: Correction, alpha: number): Steps<PairSignificance> {
    checkAlpha(alpha);
    const { pValue, cells } = comparison;
    if (!isDiscrete(correction)) {
      const corrected = yield* correct(correction, pValue, cells.count, alpha);
      return new PairSignificance(comparison, correction, alpha, corrected);
    }
    const discrete = correction === "DISCRETE_FDR" ? discreteFdr : discreteBonferroni;
    const corrected = yield* discrete(pValue, cells.count, alpha, yield* supportsOf(comparison));
    return new PairSignificance(comparison, correction, alpha, corrected);
  }

  /** Number of pairs compared. */
  get tested(): number {
    return this.comparison.cells.count.reduce((sum, count) => sum + count, 0);
  }

  /** For two holders of the table (of these classes of `comparison.counter.classes`) that share so much. */
  at(classA: number, classB: number, shared: number): Significance {
    const { cells, pValue, chance, counter, tail } = this.comparison;
    const pair = cells.pairOf(classA, classB);
    const cell = this.#cellFrom(pair, shared);
    if (cells.shared[cell] !== shared || cell >= cells.first[pair + 1]!)
      throw new OverlapInputError("shared", `No two holders of these sizes share ${shared}.`);
    const most = mostShared(counter, classA, classB);
    const worth = {
      ...worthOf(chance.between(classA, classB, most), shared, tail, most),
      pValue: pValue[cell]!,
    };
    return {
      ...worth,
      qValue: this.correction === "NONE" ? null : this.corrected.qValue[cell]!,
      verdict: this.#verdictOf(cell, worth.attainable),
    };
  }

  /** P(X ≥ the least overlap ≥ `shared` that occurs between holders of these classes); -1 where none occurs. Never grows with shared. */
  pValueFrom(classA: number, classB: number, shared: number): number {
    const pair = this.comparison.cells.pairOf(classA, classB);
    const cell = this.#cellFrom(pair, shared);
    return cell < this.comparison.cells.first[pair + 1]! ? this.comparison.pValue[cell]! : -1;
  }

  /** The least overlap that is significant between holders of these classes; Infinity where none is. */
  leastSignificant(classA: number, classB: number): number {
    const { first, shared } = this.comparison.cells;
    const pair = this.comparison.cells.pairOf(classA, classB);
    for (let cell = first[pair]!; cell < first[pair + 1]!; cell++)
      if (this.corrected.qValue[cell]! <= this.alpha) return shared[cell]!;
    return Infinity;
  }

  /** How many pairs share at least this much, and how many of them significantly. */
  countFrom(minShared: number): { pairs: number; significant: number } {
    const { shared, count } = this.comparison.cells;
    let [pairs, significant] = [0, 0];
    for (let cell = 0; cell < count.length; cell++) {
      if (shared[cell]! < minShared) continue;
      pairs += count[cell]!;
      if (this.corrected.qValue[cell]! <= this.alpha) significant += count[cell]!;
    }
    return { pairs, significant };
  }

  /** The first cell of the class pair with at least so much shared, or the end of its cells. */
  #cellFrom(pair: number, shared: number): number {
    const { cells } = this.comparison;
    let [low, high] = [cells.first[pair]!, cells.first[pair + 1]!];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (cells.shared[middle]! < shared) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #verdictOf(cell: number, attainable: number): Verdict {
    if (this.corrected.qValue[cell]! <= this.alpha) return "SIGNIFICANT";
    // A long tail is computed in another way where many are asked, and then differs in its tenth digit.
    return attainable <= this.corrected.reach[cell]! * (1 + 1e-9) ? "NOT_SIGNIFICANT" : "TOO_FEW";
  }
}

/** @throws OverlapInputError unless 0 < alpha < 1. */
export function checkAlpha(alpha: number): void {
  if (!(alpha > 0 && alpha < 1))
    throw new OverlapInputError("alpha", `alpha is a chance between 0 and 1, not ${alpha}.`);
}
