import { nullOfSizes } from "./nullOfSizes.ts";
import type { NullModelOf } from "./NullModelOf.ts";
import { sizesModelOf, withoutReplacement } from "./sizesModel.ts";

export const nullOfMargins: NullModelOf = {
  description: "Approximates tables that keep every size and every popularity exactly; both tails.",
  method:
    "The expected overlap and the p-value approximate those of all tables with exactly these sizes and popularities: as under SIZES, and two holders are drawn without replacement from those who hold an item and those who do not. " +
    "That this is close rests on simulation and enumeration, not on a proof. Items count as independent, given the margins.",
  references: nullOfSizes.references,
  tails: ["UPPER", "LOWER", "TWO_SIDED"],
  chance: (incidence) => sizesModelOf(incidence, withoutReplacement),
};
