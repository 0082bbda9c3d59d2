/** What chance alone would let two holders share. */
export interface SharedByChance {
  expected: number;
  /** P(shared ≥ k) for 0 ≤ k ≤ the `upTo` asked. */
  tail: (k: number) => number;
  /** P(shared = k) at k, in proportion; undefined where a model gives tails only. */
  masses?: Float64Array;
}

/** A null model, asked by classes of equal size and equal readings (see degreeClassesOf over holders). */
export interface Chance {
  /**
   * `upTo`: the largest overlap whose tail will be asked, at most the smaller size of the two. `asked`: about how many different tails
   * will be; it decides how they are computed, not what they are.
   */
  between(classA: number, classB: number, upTo: number, asked?: number): SharedByChance;
}
