/** A sentence and what it says, as somebody who knows the principles judged it. */
export interface Example {
  sentence: string;
  /** Whether nothing else stands in its paragraph or item. */
  alone: boolean;
  /** Keys of the principles that it endorses. */
  principles: string[];
  /** Of those that it rejects or criticises. */
  opposes: string[];
  /** Of those that it holds with a condition or a limit: neither an example of who holds them nor of who does not. */
  limits: string[];
  /** Those about which two people could differ, or nobody judged: nothing is learned here of who holds them. */
  perhaps: { allBut: boolean; keys: string[] };
  /** Undefined where two could differ, or nobody judged it. */
  recommends: boolean | undefined;
}
