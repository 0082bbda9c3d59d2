import {
  citersOf,
  contributorsOf,
  holdersOf,
  holdsOfContributor,
  invokesOfContributor,
  partiesOf,
} from "../../snapshot/adjacency.ts";
import { held, invoked } from "../../snapshot/derived.ts";
import type { Snapshot } from "../../snapshot/Snapshot.ts";
import { keyIn, linkedTo, textLike, valueIn, valuesOf } from "../filter/conditionMakers.ts";
import type { Filter } from "../filter/conditionsOf.ts";
import { itself, linking } from "../filter/reaches.ts";
import { facetOfValues } from "../list/facets.ts";
import { enumLabel } from "../list/facetLabels.ts";
import { linkedFrom, listsOf, type Order } from "../list/List.ts";
import { nodesOf } from "../node/nodesOf.ts";
import { countOf, countsIn, largestFirst, targetCounts, upwards } from "../list/orders.ts";
import { partyLink, partyOrders } from "../list/partyLink.ts";
import { type Contributor, readContributor } from "./Contributor.ts";
import type { ContributorWhere } from "./ContributorsArgs.ts";
import type { InstrumentCiterOrder } from "./InstrumentCitersArgs.ts";
import type { PrincipleHolderOrder } from "./PrincipleHoldersArgs.ts";

export const contributorFilter: Filter<ContributorWhere> = {
  fields: {
    key: keyIn("contributor", itself),
    name: textLike(({ tables }) => tables.contributor.columns.nameSearch.texts),
    kind: valueIn(valuesOf(({ tables }) => tables.contributor.columns.kind)),
    regionalGroup: valueIn(valuesOf(({ tables }) => tables.contributor.columns.regionalGroup)),
    holds: linkedTo("principle", linking(holdsOfContributor)),
    invokes: linkedTo("instrument", linking(invokesOfContributor)),
    partyTo: linkedTo(
      "instrument",
      linking(({ links }) => links.parties),
    ),
  },
};

export const contributorAt = nodesOf<Contributor>("contributor", readContributor);

const principleCounts = targetCounts(holdsOfContributor);
const citationCounts = (snapshot: Snapshot) => {
  const { links, evidence } = snapshot.get(invoked).ofContributors;
  const counts = new Uint32Array(links.sourceCount);
  for (let row = 0; row < counts.length; row++)
    for (let at = links.starts[row]!; at < links.starts[row + 1]!; at++) counts[row]! += evidence[links.numbers[at]!]!;
  return counts;
};

const byName = upwards("NAME", { by: ({ tables }, row) => tables.contributor.columns.sortName.at(row)! });

const list = listsOf<Contributor, ContributorWhere>({
  table: "contributor",
  read: contributorAt,
  filter: contributorFilter,
  facets: {
    kind: facetOfValues(({ tables }) => tables.contributor.columns.kind, enumLabel),
    regionalGroup: facetOfValues(({ tables }) => tables.contributor.columns.regionalGroup, enumLabel),
  },
  orders: {
    ...byName,
    ...largestFirst("PRINCIPLE_COUNT", (snapshot, row) => snapshot.get(principleCounts)[row]!),
    ...largestFirst("CITATION_COUNT", (snapshot, row) => snapshot.get(citationCounts)[row]!),
  },
});

export const contributors = list("contributors");
export const contributorsOfContribution = list(
  "contributorsOfContribution",
  linkedFrom("contribution", contributorsOf),
  { KEY: {} },
);

const holderOrders: Record<PrincipleHolderOrder, Order> = {
  ...largestFirst("MENTION_COUNT", countOf("mentionCount")),
  ...largestFirst("CONTRIBUTION_COUNT", countOf("contributionCount")),
  ...byName,
};
/** Link: mentionCount, contributionCount. */
export const holdersOfPrinciple = list(
  "holdersOfPrinciple",
  linkedFrom("principle", holdersOf, countsIn(held, "mentionCount", "ofContributors")),
  holderOrders,
);

const citerOrders: Record<InstrumentCiterOrder, Order> = {
  ...largestFirst("CITATION_COUNT", countOf("citationCount")),
  ...largestFirst("CONTRIBUTION_COUNT", countOf("contributionCount")),
  ...byName,
};
/** Link: citationCount, contributionCount. */
export const citersOfInstrument = list(
  "citersOfInstrument",
  linkedFrom("instrument", citersOf, countsIn(invoked, "citationCount", "ofContributors")),
  citerOrders,
);

/** Link: act, date, source. */
export const partiesOfInstrument = list(
  "partiesOfInstrument",
  linkedFrom("instrument", partiesOf, partyLink),
  partyOrders,
);
