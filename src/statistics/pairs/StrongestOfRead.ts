import { measureOf, type SizeMeasure } from "../incidence/measures.ts";
import { RankedPairs } from "./RankedPairs.ts";
import type { SharedCounter } from "../incidence/SharedCounter.ts";
import { offer, type PairLimits } from "./StrongestPairs.ts";
import type { PairRun, PairVisitor } from "../incidence/sweepPairs.ts";

/**
 * Keeps the strongest pairs of a table in which not every cell was read: each of two holders is then as large as the other's readings
 * let it be seen, so that sizes are of pairs and not of classes.
 */
export class StrongestOfRead implements PairVisitor {
  readonly kept: RankedPairs;

  constructor(
    readonly counter: SharedCounter,
    readonly measure: SizeMeasure,
    readonly limits: PairLimits,
    first: number,
  ) {
    this.kept = new RankedPairs(first);
  }

  visit({ position, classA, classB, from, to }: PairRun): void {
    const { classes, sizes } = this.counter;
    const least = this.limits.leastShared(classA, classB);
    const { after } = this.limits;
    const a = classes.order[position]!;
    const [patternA, patternB] = [classes.patterns[classA]!, classes.patterns[classB]!];
    const sizeA = sizes.within(a, patternB);
    const items = sizes.common(patternA, patternB);
    for (let other = from; (other = this.counter.nextWith(least, other, to)) < to; other++) {
      const b = classes.order[other]!;
      const score = measureOf(this.measure, sizeA, sizes.within(b, patternA), this.counter.at(other), items);
      if (score < this.kept.threshold || (after && score > after.score)) continue;
      offer(this.kept, score, a, b, after);
    }
  }
}
