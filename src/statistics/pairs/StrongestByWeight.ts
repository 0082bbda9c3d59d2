import { weightedJaccard } from "../incidence/measures.ts";
import { RankedPairs } from "./RankedPairs.ts";
import type { SharedCounter } from "../incidence/SharedCounter.ts";
import { offer, type PairLimits } from "./StrongestPairs.ts";
import type { PairRun, PairVisitor } from "../incidence/sweepPairs.ts";

/** Keeps the strongest pairs by IDF-weighted Jaccard, which depends on the very items shared and not on sizes alone. */
export class StrongestByWeight implements PairVisitor {
  readonly kept: RankedPairs;
  readonly #counter: SharedCounter;
  readonly #limits: PairLimits;
  /** By position: weight shared with the holder of this row. */
  readonly #shared: Float64Array;

  constructor(counter: SharedCounter, limits: PairLimits, first: number) {
    this.#counter = counter;
    this.#limits = limits;
    this.kept = new RankedPairs(first);
    this.#shared = new Float64Array(counter.incidence.holderCount);
  }

  /** Weighs what the holder at `position` shares with those from `from` on: with the later ones, or with all from 0. */
  startRow(position: number, from = position + 1): void {
    const { links, weights } = this.#counter;
    const { rowStart, rowItems, rank, listStart, list } = links;
    this.#shared.fill(0, from);
    for (let link = rowStart[position]!; link < rowStart[position + 1]!; link++) {
      const item = rowItems[link]!;
      const first = from === 0 ? listStart[item]! : rank[link]! + 1;
      if (weights[item]! > 0) addTo(this.#shared, weights[item]!, list, first, listStart[item + 1]!);
    }
  }

  visit({ position, classA, classB, from, to }: PairRun): void {
    const least = this.#limits.leastShared(classA, classB);
    const { classes, sizes, counts } = this.#counter;
    const { after } = this.#limits;
    const a = classes.order[position]!;
    const patternA = classes.patterns[classA]!;
    const weightA = sizes.weightWithin(a, classes.patterns[classB]!);
    for (let other = from; other < to; other++) {
      if (counts[other]! < least) continue;
      const b = classes.order[other]!;
      const score = weightedJaccard(weightA, sizes.weightWithin(b, patternA), this.#shared[other]!);
      if (score < this.kept.threshold || (after && score > after.score)) continue;
      offer(this.kept, score, a, b, after);
    }
  }
}

function addTo(shared: Float64Array, weight: number, list: Uint32Array, first: number, end: number): void {
  for (let at = first; at < end; at++) shared[list[at]!]! += weight;
}
