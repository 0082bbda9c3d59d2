/** What was learned from the examples of a language, as learned.json holds it. */
export interface Learned {
  /** SHA-256 of the file of examples. */
  from: string;
  /** Keys, in the order of their columns. Column 0 tells recommendations, column 1 the first principle. */
  principles: string[];
  /**
   * Feature → how rare it is, in hundredths (log of sentences by sentences with it, plus 1), then column and weight, in hundredths, of each column that it
   * speaks for (above 0) or against.
   */
  features: Record<string, number[]>;
}
