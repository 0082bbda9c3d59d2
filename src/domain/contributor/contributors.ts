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
import { keyIn, linkedTo, textLike, valueIn } from "../filter/conditionMakers.ts";
import type { Filter } from "../filter/conditionsOf.ts";
import { itself, linking } from "../filter/reaches.ts";
import { facetOf } from "../list/facets.ts";
import { enumLabel } from "../list/facetLabels.ts";
import { type List, linkedFrom, type Order } from "../list/List.ts";
import { nodesOf } from "../node/nodesOf.ts";
import { countOf, largestFirst, upwards } from "../list/orders.ts";
import { partyLink, partyOrders } from "../list/partyLink.ts";
import { type Contributor, readContributor } from "./Contributor.ts";
import type { ContributorWhere } from "./ContributorsArgs.ts";
import type { InstrumentCiterOrder } from "./InstrumentCitersArgs.ts";
import type { PrincipleHolderOrder } from "./PrincipleHoldersArgs.ts";

export const contributorFilter: Filter<ContributorWhere> = {
  fields: {
    key: keyIn("contributor", itself),
    name: textLike(({ tables }) => tables.contributor.columns.nameSearch.texts),
    kind: valueIn(({ tables: { contributor } }, values) => ({
      codes: contributor.columns.kind.codes,
      accept: contributor.columns.kind.mask(values),
    })),
    regionalGroup: valueIn(({ tables: { contributor } }, values) => ({
      codes: contributor.columns.regionalGroup.codes,
      accept: contributor.columns.regionalGroup.mask(values),
    })),
    holds: linkedTo("principle", linking(holdsOfContributor)),
    invokes: linkedTo("instrument", linking(invokesOfContributor)),
    partyTo: linkedTo(
      "instrument",
      linking(({ links }) => links.parties),
    ),
  },
};

export const contributorAt = nodesOf<Contributor>("contributor", readContributor);

const base = { table: "contributor", read: contributorAt, filter: contributorFilter } as const;
const enumFacet = (column: "kind" | "regionalGroup") =>
  facetOf(
    ({ tables }) => tables.contributor.columns[column].codes,
    ({ tables }, code) => {
      const value = tables.contributor.columns[column].values[code] ?? null;
      return { value, label: value === null ? null : enumLabel(value) };
    },
  );
const facets = { facets: { kind: enumFacet("kind"), regionalGroup: enumFacet("regionalGroup") } };
const byKey = { KEY: {} };

/** How many principles a contributor holds, and how often it cites instruments. */
const principleCounts = (snapshot: Snapshot) => {
  const { starts } = holdsOfContributor(snapshot);
  return Uint32Array.from({ length: starts.length - 1 }, (_none, row) => starts[row + 1]! - starts[row]!);
};
const citationCounts = (snapshot: Snapshot) => {
  const { links, evidence } = snapshot.get(invoked).ofContributors;
  const counts = new Uint32Array(links.sourceCount);
  for (let row = 0; row < counts.length; row++)
    for (let at = links.starts[row]!; at < links.starts[row + 1]!; at++) counts[row]! += evidence[links.numbers[at]!]!;
  return counts;
};

const byName = upwards("NAME", { by: ({ tables }, row) => tables.contributor.columns.sortName.at(row)! });

type Contributors = List<Contributor, ContributorWhere>;

export const contributors: Contributors = {
  ...base,
  ...facets,
  name: "contributors",
  orders: {
    ...byName,
    ...largestFirst("PRINCIPLE_COUNT", (snapshot, row) => snapshot.get(principleCounts)[row]!),
    ...largestFirst("CITATION_COUNT", (snapshot, row) => snapshot.get(citationCounts)[row]!),
  },
};

export const contributorsOfContribution: Contributors = {
  ...base,
  ...facets,
  name: "contributorsOfContribution",
  members: linkedFrom("contribution", contributorsOf),
  orders: byKey,
};

/** Link: mentionCount, contributionCount. */
export const holdersOfPrinciple: Contributors = {
  ...base,
  name: "holdersOfPrinciple",
  members: linkedFrom("principle", holdersOf, (snapshot, number) => {
    const { evidence, contributions } = snapshot.get(held).ofContributors;
    return { mentionCount: evidence[number], contributionCount: contributions[number] };
  }),
  orders: {
    ...largestFirst("MENTION_COUNT", countOf("mentionCount")),
    ...largestFirst("CONTRIBUTION_COUNT", countOf("contributionCount")),
    ...byName,
  } satisfies Record<PrincipleHolderOrder, Order>,
};

/** Link: citationCount, contributionCount. */
export const citersOfInstrument: Contributors = {
  ...base,
  name: "citersOfInstrument",
  members: linkedFrom("instrument", citersOf, (snapshot, number) => {
    const { evidence, contributions } = snapshot.get(invoked).ofContributors;
    return { citationCount: evidence[number], contributionCount: contributions[number] };
  }),
  orders: {
    ...largestFirst("CITATION_COUNT", countOf("citationCount")),
    ...largestFirst("CONTRIBUTION_COUNT", countOf("contributionCount")),
    ...byName,
  } satisfies Record<InstrumentCiterOrder, Order>,
};

/** Link: act, date, source. */
export const partiesOfInstrument: Contributors = {
  ...base,
  name: "partiesOfInstrument",
  members: linkedFrom("instrument", partiesOf, partyLink),
  orders: partyOrders,
};
