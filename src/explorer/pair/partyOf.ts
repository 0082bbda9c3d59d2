import type { ItemLabel } from "../fragments/ItemLabel.ts";
import type { PairData } from "./pairTypes.ts";

export type Party = Extract<PairData["overlap"]["a"], { name: string }>;
export type Compared = Extract<ItemLabel, { label: string }>;

/** One of the two: the page asks for contributors only. */
export function partyOf(holder: PairData["overlap"]["a"]): Party {
  if (!("name" in holder)) throw new Error("a pair is one of contributors");
  return holder;
}

/** What is compared: the page asks for principles only. */
export function itemOf(item: ItemLabel): Compared {
  if (!("label" in item)) throw new Error("principles are compared");
  return item;
}
