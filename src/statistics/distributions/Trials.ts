/** A sum of independent yes/no trials: `sizes[g]` trials of probability `probabilities[g]` each, strictly between 0 and 1. */
export interface Trials {
  probabilities: number[];
  sizes: number[];
}
