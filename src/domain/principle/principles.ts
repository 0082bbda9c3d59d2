import {
  enshriningOf,
  holdersOf,
  holdsOfContribution,
  holdsOfContributor,
  narrowerOf,
  narrowMatchesOf,
  principlesOf,
} from "../../snapshot/adjacency.ts";
import { held } from "../../snapshot/derived.ts";
import type { Snapshot } from "../../snapshot/Snapshot.ts";
import { keyIn, linkedTo, textLike } from "../filter/conditionMakers.ts";
import type { Filter } from "../filter/conditionsOf.ts";
import { itself, linking, whose } from "../filter/reaches.ts";
import { enshrinementLink } from "../instrument/enshrinementLink.ts";
import { type List, linkedFrom, type Order } from "../list/List.ts";
import { countOf, largestFirst, upwards } from "../list/orders.ts";
import { nodesOf } from "../node/nodesOf.ts";
import type { HeldPrincipleOrder } from "./HeldPrinciplesArgs.ts";
import { type Principle, readPrinciple } from "./Principle.ts";
import type { PrincipleWhere } from "./PrinciplesArgs.ts";

const principleFilter: Filter<PrincipleWhere> = {
  fields: {
    key: keyIn("principle", itself),
    label: textLike(({ tables }) => tables.principle.columns.labelSearch.texts),
    scheme: keyIn("scheme", ({ tables }, schemes) => whose(tables.principle.columns.scheme, schemes)),
    heldBy: linkedTo("contributor", linking(holdersOf)),
    enshrinedIn: linkedTo("instrument", linking(enshriningOf)),
  },
};

export const principleAt = nodesOf<Principle>("principle", readPrinciple);

const base = { table: "principle", read: principleAt, filter: principleFilter } as const;
const byKey = { KEY: {} };
const byLabel: Order = { by: ({ tables }, row) => tables.principle.columns.sortLabel.at(row)! };
const holderCounts = (snapshot: Snapshot) => {
  const { starts } = holdersOf(snapshot);
  return Uint32Array.from({ length: starts.length - 1 }, (_none, row) => starts[row + 1]! - starts[row]!);
};

type Principles = List<Principle, PrincipleWhere>;

export const principles: Principles = {
  ...base,
  name: "principles",
  orders: {
    ...upwards("LABEL", byLabel),
    ...largestFirst("HOLDER_COUNT", (snapshot, row) => snapshot.get(holderCounts)[row]!),
  },
};

export const principlesOfScheme: Principles = {
  ...base,
  name: "principlesOfScheme",
  members: linkedFrom("scheme", principlesOf),
  orders: { LABEL: byLabel },
};

const heldOrders: Record<HeldPrincipleOrder, Order> = {
  ...largestFirst("MENTION_COUNT", countOf("mentionCount")),
  ...largestFirst("CONTRIBUTION_COUNT", countOf("contributionCount")),
  ...upwards("LABEL", byLabel),
};
const countsIn = (whose: "ofContributors" | "ofContributions") => (snapshot: Snapshot, number: number) => {
  const { evidence, contributions } = snapshot.get(held)[whose];
  return { mentionCount: evidence[number], contributionCount: contributions[number] };
};

/** Link: mentionCount, contributionCount. */
export const principlesHeldByContributor: Principles = {
  ...base,
  name: "principlesHeldByContributor",
  members: linkedFrom("contributor", holdsOfContributor, countsIn("ofContributors")),
  orders: heldOrders,
};
/** Link: mentionCount, contributionCount. */
export const principlesHeldByContribution: Principles = {
  ...base,
  name: "principlesHeldByContribution",
  members: linkedFrom("contribution", holdsOfContribution, countsIn("ofContributions")),
  orders: heldOrders,
};

/** Link: provisionIds, locators, explicit, source. */
export const principlesEnshrinedInInstrument: Principles = {
  ...base,
  name: "principlesEnshrinedInInstrument",
  members: linkedFrom("instrument", ({ links }) => links.enshrinements, enshrinementLink),
  orders: byKey,
};

const short = { ...base, orders: byKey };
export const principlesEnshrinedInProvision: Principles = {
  ...short,
  name: "principlesEnshrinedInProvision",
  members: linkedFrom("provision", ({ links }) => links.provisionPrinciples),
};
export const broaderPrinciples: Principles = {
  ...short,
  name: "broaderPrinciples",
  members: linkedFrom("principle", ({ links }) => links.broader),
};
export const narrowerPrinciples: Principles = {
  ...short,
  name: "narrowerPrinciples",
  members: linkedFrom("principle", narrowerOf),
};
export const relatedPrinciples: Principles = {
  ...short,
  name: "relatedPrinciples",
  members: linkedFrom("principle", ({ links }) => links.related),
};
export const principlesNotToBeConfused: Principles = {
  ...short,
  name: "principlesNotToBeConfused",
  members: linkedFrom("principle", ({ links }) => links.confused),
};
const matched = (name: "exactMatch" | "closeMatch" | "broadMatch") => (snapshot: Snapshot, number: number) => ({
  certainty: snapshot.linkColumns[name][number]!.certainty,
});

/** Of other schemes. Link: certainty. */
export const exactMatches: Principles = {
  ...short,
  name: "exactMatches",
  members: linkedFrom("principle", ({ links }) => links.exactMatch, matched("exactMatch")),
};
export const closeMatches: Principles = {
  ...short,
  name: "closeMatches",
  members: linkedFrom("principle", ({ links }) => links.closeMatch, matched("closeMatch")),
};
export const broadMatches: Principles = {
  ...short,
  name: "broadMatches",
  members: linkedFrom("principle", ({ links }) => links.broadMatch, matched("broadMatch")),
};
export const narrowMatches: Principles = {
  ...short,
  name: "narrowMatches",
  members: linkedFrom("principle", narrowMatchesOf, matched("broadMatch")),
};
export const principlesAdvancedBy: Principles = {
  ...short,
  name: "principlesAdvancedBy",
  members: linkedFrom("evidence", ({ links }) => links.advances),
};
