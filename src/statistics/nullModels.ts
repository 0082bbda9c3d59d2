import { bipartiteModelOf } from "./bipartiteModel.ts";
import type { Chance } from "./Chance.ts";
import { degreeClassesOf } from "./degreeClasses.ts";
import { hypergeometricOf, hypergeometricTail } from "./hypergeometric.ts";
import type { Incidence } from "./Incidence.ts";
import { OverlapInputError } from "./OverlapInputError.ts";
import type { Steps } from "../threads/steps.ts";

export const NULL_MODELS = ["BICM", "HYPERGEOMETRIC"] as const;
export type NullModel = (typeof NULL_MODELS)[number];

export function* chanceUnder(model: NullModel, incidence: Incidence): Steps<Chance> {
  if (model === "BICM") return yield* bipartiteModelOf(incidence);
  if (incidence.readings !== undefined)
    throw new OverlapInputError(
      "nullModel",
      "The hypergeometric model takes every holder for read in full, and some here were read in part. Ask for BICM, or for a narrower scope.",
    );
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
