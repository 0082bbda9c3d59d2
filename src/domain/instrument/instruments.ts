import { citersOf, enshriningOf, invokesOfContribution, invokesOfContributor } from "../../snapshot/adjacency.ts";
import { invoked } from "../../snapshot/derived.ts";
import { keyIn, linkedTo, textLike, valueIn, valuesOf, within } from "../filter/conditionMakers.ts";
import type { Filter } from "../filter/conditionsOf.ts";
import { itself, linking } from "../filter/reaches.ts";
import { facetOfTexts, facetOfValues } from "../list/facets.ts";
import { enumLabel } from "../list/facetLabels.ts";
import { linkedFrom, listsOf, type Order } from "../list/List.ts";
import { partyLink, partyOrders } from "../list/partyLink.ts";
import { countOf, countsIn, largestFirst, targetCounts, upwards } from "../list/orders.ts";
import { nodesOf } from "../node/nodesOf.ts";
import { enshrinementLink } from "./enshrinementLink.ts";
import { type Instrument, readInstrument } from "./Instrument.ts";
import type { InvokedInstrumentOrder } from "./InvokedInstrumentsArgs.ts";
import type { InstrumentWhere } from "./InstrumentsArgs.ts";

export const instrumentFilter: Filter<InstrumentWhere> = {
  fields: {
    key: keyIn("instrument", itself),
    title: textLike(({ tables }) => tables.instrument.columns.titleSearch.texts),
    kind: valueIn(valuesOf(({ tables }) => tables.instrument.columns.kind)),
    date: within("instrument", itself),
    citedBy: linkedTo("contributor", linking(citersOf)),
    enshrines: linkedTo(
      "principle",
      linking(({ links }) => links.enshrinements),
    ),
  },
};

export const instrumentAt = nodesOf<Instrument>("instrument", readInstrument);

const citerCounts = targetCounts(citersOf);
const byTitle = upwards("TITLE", { by: ({ tables }, row) => tables.instrument.columns.sortTitle.at(row)! });
const byDate: Record<"DATE" | "DATE_DESC", Order> = {
  DATE: { by: ({ tables }, row) => tables.instrument.columns.sortDate.at(row)! },
  // What has no date comes last this way too.
  DATE_DESC: { by: ({ tables }, row) => tables.instrument.columns.date.at(row) ?? "", descending: true },
};

const list = listsOf<Instrument, InstrumentWhere>({
  table: "instrument",
  read: instrumentAt,
  filter: instrumentFilter,
  orders: {
    ...byTitle,
    ...byDate,
    ...largestFirst("CITER_COUNT", (snapshot, row) => snapshot.get(citerCounts)[row]!),
  },
  facets: {
    kind: facetOfValues(({ tables }) => tables.instrument.columns.kind, enumLabel),
    body: facetOfTexts(({ tables }) => tables.instrument.columns.body),
    decade: facetOfValues(({ tables }) => tables.instrument.columns.decade),
  },
});

export const instruments = list("instruments");

const citedOrders: Record<InvokedInstrumentOrder, Order> = {
  ...largestFirst("CITATION_COUNT", countOf("citationCount")),
  ...largestFirst("CONTRIBUTION_COUNT", countOf("contributionCount")),
  ...byTitle,
  ...byDate,
};
/** Link: citationCount, contributionCount. */
export const instrumentsCitedByContributor = list(
  "instrumentsCitedByContributor",
  linkedFrom("contributor", invokesOfContributor, countsIn(invoked, "citationCount", "ofContributors")),
  citedOrders,
);
/** Link: citationCount, contributionCount. */
export const instrumentsCitedByContribution = list(
  "instrumentsCitedByContribution",
  linkedFrom("contribution", invokesOfContribution, countsIn(invoked, "citationCount", "ofContributions")),
  citedOrders,
);

/** Link: act, date, source. */
export const instrumentsWithParty = list(
  "instrumentsWithParty",
  linkedFrom("contributor", ({ links }) => links.parties, partyLink),
  partyOrders,
);

/** Link: provisionIds, locators, explicit, source. */
export const instrumentsEnshriningPrinciple = list(
  "instrumentsEnshriningPrinciple",
  linkedFrom("principle", enshriningOf, enshrinementLink),
  { KEY: {} },
);
