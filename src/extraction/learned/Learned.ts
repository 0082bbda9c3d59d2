/** What was learned from the examples of a language, as learned.json holds it. */
export interface Learned {
  /** SHA-256 of the file of examples. */
  from: string;
  /** Keys, in the order of their columns. Column 0 tells recommendations, 1 what opposes or limits a principle, 2 the first principle. */
  principles: string[];
  /** Keys, in the order of the columns behind those: what opposes this principle. */
  opposed: string[];
  /**
   * Feature → how rare it is, in hundredths (log of sentences by sentences with it, plus 1), then column and weight, in hundredths, of each column that it
   * speaks for (above 0) or against.
   */
  features: Record<string, number[]>;
}

/** The column of sentences that recommend something, and that of those that oppose or limit a principle. */
export const recommending = 0;
export const againstAny = 1;
const firstPrinciple = 2;

/** How many columns there are. */
export function columnsOf({ principles, opposed }: Pick<Learned, "principles" | "opposed">): number {
  return firstPrinciple + principles.length + opposed.length;
}

/** The columns of principles and of what opposes them, by key. */
export function columnsByKey({ principles, opposed }: Pick<Learned, "principles" | "opposed">) {
  const from = (keys: readonly string[], first: number): Map<string, number> =>
    new Map(keys.map((key, at) => [key, first + at]));
  return { principles: from(principles, firstPrinciple), opposed: from(opposed, firstPrinciple + principles.length) };
}
