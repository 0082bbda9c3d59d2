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
import { linkedFrom, listsOf, type Order } from "../list/List.ts";
import { countOf, countsIn, largestFirst, targetCounts, upwards } from "../list/orders.ts";
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

const byLabel: Order = { by: ({ tables }, row) => tables.principle.columns.sortLabel.at(row)! };
const holderCounts = targetCounts(holdersOf);

const list = listsOf<Principle, PrincipleWhere>({
  table: "principle",
  read: principleAt,
  filter: principleFilter,
  orders: {
    ...upwards("LABEL", byLabel),
    ...largestFirst("HOLDER_COUNT", (snapshot, row) => snapshot.get(holderCounts)[row]!),
  },
});

export const principles = list("principles");
export const principlesOfScheme = list("principlesOfScheme", linkedFrom("scheme", principlesOf), { LABEL: byLabel });

const heldOrders: Record<HeldPrincipleOrder, Order> = {
  ...largestFirst("MENTION_COUNT", countOf("mentionCount")),
  ...largestFirst("CONTRIBUTION_COUNT", countOf("contributionCount")),
  ...upwards("LABEL", byLabel),
};
/** Link: mentionCount, contributionCount. */
export const principlesHeldByContributor = list(
  "principlesHeldByContributor",
  linkedFrom("contributor", holdsOfContributor, countsIn(held, "mentionCount", "ofContributors")),
  heldOrders,
);
/** Link: mentionCount, contributionCount. */
export const principlesHeldByContribution = list(
  "principlesHeldByContribution",
  linkedFrom("contribution", holdsOfContribution, countsIn(held, "mentionCount", "ofContributions")),
  heldOrders,
);

/** In the order of their keys. */
const linked = (name: string, ...link: Parameters<typeof linkedFrom>) => list(name, linkedFrom(...link), { KEY: {} });

/** Link: provisionIds, locators, explicit, source. */
export const principlesEnshrinedInInstrument = linked(
  "principlesEnshrinedInInstrument",
  "instrument",
  ({ links }) => links.enshrinements,
  enshrinementLink,
);
export const principlesEnshrinedInProvision = linked(
  "principlesEnshrinedInProvision",
  "provision",
  ({ links }) => links.provisionPrinciples,
);
export const broaderPrinciples = linked("broaderPrinciples", "principle", ({ links }) => links.broader);
export const narrowerPrinciples = linked("narrowerPrinciples", "principle", narrowerOf);
export const relatedPrinciples = linked("relatedPrinciples", "principle", ({ links }) => links.related);
export const principlesNotToBeConfused = linked(
  "principlesNotToBeConfused",
  "principle",
  ({ links }) => links.confused,
);
export const principlesAdvancedBy = linked("principlesAdvancedBy", "evidence", ({ links }) => links.advances);

const matched = (name: "exactMatch" | "closeMatch" | "broadMatch") => (snapshot: Snapshot, number: number) => ({
  certainty: snapshot.linkColumns[name][number]!.certainty,
});
/** Of other schemes. Link: certainty. */
export const exactMatches = linked("exactMatches", "principle", ({ links }) => links.exactMatch, matched("exactMatch"));
export const closeMatches = linked("closeMatches", "principle", ({ links }) => links.closeMatch, matched("closeMatch"));
export const broadMatches = linked("broadMatches", "principle", ({ links }) => links.broadMatch, matched("broadMatch"));
export const narrowMatches = linked("narrowMatches", "principle", narrowMatchesOf, matched("broadMatch"));
