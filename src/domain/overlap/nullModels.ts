import { bipartiteModelOf } from "./bipartiteModel.ts";
import { degreeClassesOf } from "./degreeClasses.ts";
import { hypergeometricOf, hypergeometricTail } from "./hypergeometric.ts";
import type { Incidence } from "./Incidence.ts";
import type { Steps } from "./steps.ts";

export const NULL_MODELS = ["BICM", "HYPERGEOMETRIC"] as const;
export type NullModel = (typeof NULL_MODELS)[number];

/** What chance alone would let two holders share. */
export interface SharedByChance {
  expected: number;
  /** P(shared ≥ k) for 0 ≤ k ≤ the `upTo` asked. */
  tail: (k: number) => number;
}

/** A null model, asked by classes of equal size (see degreeClassesOf over holders). */
export interface Chance {
  /**
   * `upTo`: the largest overlap whose tail will be asked, at most the smaller size of the two. `asked`: about how many different tails
   * will be; it decides how they are computed, not what they are.
   */
  between(classA: number, classB: number, upTo: number, asked?: number): SharedByChance;
}

export function* chanceUnder(model: NullModel, incidence: Incidence): Steps<Chance> {
  if (model === "BICM") return yield* bipartiteModelOf(incidence);
  const { degrees } = degreeClassesOf(incidence.holderStart);
  return {
    between(classA, classB) {
      const [a, b] = [degrees[classA]!, degrees[classB]!];
      const distribution = hypergeometricOf(incidence.itemCount, a, b);
      const expected = incidence.itemCount === 0 ? 0 : (a * b) / incidence.itemCount;
      return { expected, tail: (k) => hypergeometricTail(distribution, k) };
    },
  };
}
