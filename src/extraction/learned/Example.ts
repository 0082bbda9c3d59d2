/** A sentence and what it says, as somebody who knows the principles judged it. */
export interface Example {
  sentence: string;
  /** Whether nothing else stands in its paragraph or item. */
  alone: boolean;
  /** Keys of the principles that it endorses. */
  principles: string[];
  /** Of those about which two people could differ: nothing is learned of them here. */
  perhaps: string[];
  /** Undefined where two could differ, or nobody judged it. */
  recommends: boolean | undefined;
}
