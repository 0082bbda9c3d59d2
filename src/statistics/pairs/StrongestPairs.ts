import type { DegreeClasses } from "../incidence/degreeClasses.ts";
import { comparePairs, RankedPairs, type RankedPair } from "./RankedPairs.ts";
import type { SharedCounter } from "../incidence/SharedCounter.ts";
import type { PairRun, PairVisitor } from "../incidence/sweepPairs.ts";

/** A score that two classes of holders and what is shared decide, and that never falls as more is shared. */
export type ClassScore = (classA: number, classB: number, shared: number) => number;

/** Which pairs may be named: at least so much shared (by classes), and only those that rank after a pair named before. */
export interface PairLimits {
  leastShared: (classA: number, classB: number) => number;
  after?: RankedPair | undefined;
}

/**
 * Keeps the strongest pairs of a sweep. Because the score grows with what is shared, each run of equal sizes is looked
 * through for one number only: the least overlap that could still be among the strongest.
 */
export class StrongestPairs implements PairVisitor {
  readonly kept: RankedPairs;
  readonly #known = new Map<number, number>();

  constructor(
    readonly classes: DegreeClasses,
    readonly score: ClassScore,
    readonly limits: PairLimits,
    first: number,
  ) {
    this.kept = new RankedPairs(first);
  }

  visit(run: PairRun, counter: SharedCounter): void {
    const { classA, classB, from, to, position } = run;
    const least = this.#least(classA, classB);
    if (least === Infinity) return;
    const { after } = this.limits;
    for (let other = from; (other = counter.nextWith(least, other, to)) < to; other++) {
      const score = this.score(classA, classB, counter.at(other));
      if (score < this.kept.threshold || (after && score > after.score)) continue;
      offer(this.kept, score, this.classes.order[position]!, this.classes.order[other]!, after);
    }
  }

  /** The least overlap that passes the threshold and the limits; as the threshold only rises, so does this. */
  #least(classA: number, classB: number): number {
    const { degrees } = this.classes;
    const pair = classA * degrees.length + classB;
    const most = Math.min(degrees[classA]!, degrees[classB]!);
    const { threshold } = this.kept;
    if (this.score(classA, classB, most) < threshold) return Infinity;
    let low = this.#known.get(pair) ?? this.limits.leastShared(classA, classB);
    let high = most + 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.score(classA, classB, middle) < threshold) low = middle + 1;
      else high = middle;
    }
    this.#known.set(pair, low);
    return low <= most ? low : Infinity;
  }
}

/** Offers a pair in the order of its indices, unless it ranks at or before `after`. */
export function offer(kept: RankedPairs, score: number, x: number, y: number, after?: RankedPair): void {
  const [a, b] = x < y ? [x, y] : [y, x];
  if (!after || comparePairs(after, { score, a, b }) < 0) kept.offer(score, a, b);
}
