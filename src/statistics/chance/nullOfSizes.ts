import type { NullModelOf } from "./NullModelOf.ts";
import { independent, sizesModelOf } from "./sizesModel.ts";

export const nullOfSizes: NullModelOf = {
  description: "Both holders' sizes fixed, items weighed by conditional maximum likelihood of the Rasch model.",
  method:
    "The expected overlap and the p-value are those of two holders that keep their sizes and hold items by their weights, which are fitted to every item's popularity " +
    "by conditional maximum likelihood of the Rasch model (Andersen 1970); p is the exact upper tail. Items count as independent, given sizes and weights: principles that are always coded together make overlaps look larger.",
  references: [
    "Andersen, E. B. (1970). Asymptotic properties of conditional maximum-likelihood estimators. Journal of the Royal Statistical Society B 32, 283-301.",
  ],
  tails: ["UPPER"],
  chance: (incidence) => sizesModelOf(incidence, independent),
};
