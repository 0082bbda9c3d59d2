/** What a part of a document can reach at most: bounds, so that no answer has more. */
export interface Reached {
  /** Visits of things, all together. */
  visits: number;
  /** Visits of any one thing: it stands in several lists, or several things lead to it. */
  repeats: number;
}
