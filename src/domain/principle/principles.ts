import { linkedTo, oneOf, textLike } from "../filter/conditionMakers.ts";
import type { Filter } from "../filter/conditionsOf.ts";
import { enshrinementLink } from "../instrument/enshrinementLink.ts";
import type { List } from "../list/List.ts";
import { type Principle, readPrinciple } from "./Principle.ts";

const principleFilter: Filter = {
  fields: {
    key: oneOf("principle/where/key", "principle"),
    label: textLike("principle/where/label"),
    scheme: oneOf("principle/where/scheme", "scheme"),
    heldBy: linkedTo("principle/where/heldBy", "contributor"),
    enshrinedIn: linkedTo("principle/where/enshrinedIn", "instrument"),
  },
};

const base = { row: "principle/row", read: readPrinciple, filter: principleFilter };
const byKey = { KEY: { by: "n.key" } };

export const principles: List<Principle> = {
  ...base,
  match: "principle/all",
  orders: { LABEL: { by: "n.sortLabel" }, HOLDER_COUNT: { by: "n.holderCount", numeric: true, descending: true } },
};

export const principlesOfScheme: List<Principle> = {
  ...base,
  match: "principle/ofScheme",
  orders: { LABEL: { by: "n.sortLabel" } },
};

const held = {
  ...base,
  link: "{mentionCount: r.mentions, contributionCount: r.contributions}",
  carried: ["r"],
  orders: { MENTIONS: { by: "r.mentions", numeric: true, descending: true } },
};

/** Link: mentionCount, contributionCount. */
export const principlesHeldByContributor: List<Principle> = { ...held, match: "principle/heldByContributor" };
/** Link: mentionCount, contributionCount. */
export const principlesHeldByContribution: List<Principle> = { ...held, match: "principle/heldByContribution" };

/** Link: provisionIds, locators, explicit, source. */
export const principlesEnshrinedInInstrument: List<Principle> = {
  ...base,
  match: "principle/enshrinedInInstrument",
  ...enshrinementLink,
  orders: byKey,
};

const short = { ...base, orders: byKey };
export const principlesEnshrinedInProvision: List<Principle> = { ...short, match: "principle/enshrinedInProvision" };
export const broaderPrinciples: List<Principle> = { ...short, match: "principle/broader" };
export const narrowerPrinciples: List<Principle> = { ...short, match: "principle/narrower" };
export const relatedPrinciples: List<Principle> = { ...short, match: "principle/related" };
export const principlesNotToBeConfused: List<Principle> = { ...short, match: "principle/notToBeConfusedWith" };
export const principlesAdvancedBy: List<Principle> = { ...short, match: "principle/advancedBy" };
