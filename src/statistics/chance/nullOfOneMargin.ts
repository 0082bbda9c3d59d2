import { degreeClassesOf } from "../incidence/degreeClasses.ts";
import { hypergeometricOf } from "../distributions/hypergeometric.ts";
import type { NullModelOf } from "./NullModelOf.ts";
import { OverlapInputError } from "../OverlapInputError.ts";
import { sharedByMasses } from "./sharedByMasses.ts";

export const nullOfOneMargin: NullModelOf = {
  description: "One margin, for comparison with other tools; calls far too much significant.",
  method:
    "The expected overlap and the p-value are those of the hypergeometric distribution, which takes all items for equally popular and so calls far too much significant; it is given for comparison with other tools.",
  references: [],
  tails: ["UPPER"],
  *chance({ readings, holderStart, itemCount }) {
    if (readings !== undefined)
      throw new OverlapInputError(
        "nullModel",
        "The hypergeometric model takes every holder for read in full, and some here were read in part. Ask for BICM, or for a narrower scope.",
      );
    const { degrees } = degreeClassesOf(holderStart);
    yield;
    return {
      between(classA, classB) {
        const { lowest, weights } = hypergeometricOf(itemCount, degrees[classA]!, degrees[classB]!);
        return sharedByMasses(weights, lowest);
      },
    };
  },
};
