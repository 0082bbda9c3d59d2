import type { Incidence } from "../incidence/Incidence.ts";
import type { Rows } from "./tableStatistic.ts";

/** Counts what pairs of holders share that have one holder in each of two groups, or both in one. */
export class GroupCounts {
  /** All pairs of groups, a ≤ b, in the order of the counts. */
  readonly pairs: { a: number; b: number }[];
  /** By holder: its groups. */
  readonly #groupsOf: number[][];
  readonly #held: Float64Array;
  /** By pair of groups: what holders that are in both share with themselves, which no table changes. */
  readonly #withThemselves: Float64Array;

  constructor(
    readonly incidence: Incidence,
    readonly groups: readonly (readonly number[])[],
  ) {
    this.#groupsOf = Array.from({ length: incidence.holderCount }, () => []);
    groups.forEach((members, group) => members.forEach((holder) => this.#groupsOf[holder]!.push(group)));
    this.#held = new Float64Array(groups.length * incidence.itemCount);
    this.pairs = groups.flatMap((_, a) => groups.slice(a).map((__, i) => ({ a, b: a + i })));
    this.#withThemselves = Float64Array.from(this.pairs, ({ a, b }) =>
      groups[a]!.reduce((sum, holder) => sum + (this.#groupsOf[holder]!.includes(b) ? incidence.sizeOf(holder) : 0), 0),
    );
  }

  /** About how many steps of a nanosecond a count takes. */
  get steps(): number {
    return this.groups.length === 0
      ? 0
      : 4 * this.incidence.linkCount + 2 * this.pairs.length * this.incidence.itemCount;
  }

  of({ items, start }: Rows): Float64Array {
    const { itemCount } = this.incidence;
    this.#held.fill(0);
    this.#groupsOf.forEach((groups, holder) => {
      for (const group of groups)
        for (let at = start[holder]!; at < start[holder + 1]!; at++) this.#held[group * itemCount + items[at]!]!++;
    });
    return Float64Array.from(this.pairs, ({ a, b }, pair) => {
      let sum = 0;
      for (let item = 0; item < itemCount; item++)
        sum += this.#held[a * itemCount + item]! * this.#held[b * itemCount + item]!;
      sum -= this.#withThemselves[pair]!;
      return a === b ? sum / 2 : sum;
    });
  }
}
