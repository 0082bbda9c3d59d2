import type { Chance } from "./Chance.ts";
import type { Incidence } from "../incidence/Incidence.ts";
import { nullOfBicm } from "./nullOfBicm.ts";
import { nullOfMargins } from "./nullOfMargins.ts";
import { nullOfOneMargin } from "./nullOfOneMargin.ts";
import { nullOfSizes } from "./nullOfSizes.ts";
import type { NullModelOf } from "./NullModelOf.ts";
import { OverlapInputError } from "../OverlapInputError.ts";
import type { Tail } from "./tails.ts";
import type { Steps } from "../../threads/steps.ts";

const entries = {
  SIZES: nullOfSizes,
  MARGINS: nullOfMargins,
  BICM: nullOfBicm,
  HYPERGEOMETRIC: nullOfOneMargin,
};
export type NullModel = keyof typeof entries;

/** All null models, the default first. */
export const nullModels: Record<NullModel, NullModelOf> = entries;
export const NULL_MODELS = Object.keys(entries) as NullModel[];

/** A null model ready to be asked, and which one it is: where the one asked cannot answer, BICM does. */
export interface Chances {
  nullModel: NullModel;
  chance: Chance;
}

/** @throws OverlapInputError for a tail of which the model says nothing, and where it does not know such readings. */
export function* chanceUnder(asked: NullModel, incidence: Incidence, tail: Tail = "UPPER"): Steps<Chances> {
  refuseTail(asked, tail);
  const chance = yield* nullModels[asked].chance(incidence);
  if (chance !== undefined) return { nullModel: asked, chance };
  if (tail !== "UPPER")
    throw new OverlapInputError(
      "tail",
      `This table is too large for ${asked}, or was read in part only, and BICM, which answers instead, says nothing of ${tail}. Ask for UPPER, or for a narrower scope.`,
    );
  return { nullModel: "BICM", chance: (yield* nullOfBicm.chance(incidence))! };
}

/** @throws OverlapInputError for a tail of which the model says nothing, naming those that do. */
export function refuseTail(asked: NullModel, tail: Tail): void {
  if (nullModels[asked].tails.includes(tail)) return;
  const able = NULL_MODELS.filter((model) => nullModels[model].tails.includes(tail));
  throw new OverlapInputError(
    "tail",
    `The p-values of ${asked} do not hold for the tail ${tail}. Ask for nullModel: ${able.join(" or ")}.`,
  );
}
