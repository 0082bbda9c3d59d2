import { citersOf, enshriningOf, invokesOfContribution, invokesOfContributor } from "../../snapshot/adjacency.ts";
import { invoked } from "../../snapshot/derived.ts";
import type { Snapshot } from "../../snapshot/Snapshot.ts";
import { keyIn, linkedTo, textLike, valueIn, within } from "../filter/conditionMakers.ts";
import type { Filter } from "../filter/conditionsOf.ts";
import { itself, linking } from "../filter/reaches.ts";
import { facetOf } from "../list/facets.ts";
import { enumLabel } from "../list/facetLabels.ts";
import { type List, linkedFrom, type Order } from "../list/List.ts";
import { partyLink, partyOrders } from "../list/partyLink.ts";
import { countOf, largestFirst, upwards } from "../list/orders.ts";
import { nodesOf } from "../node/nodesOf.ts";
import { enshrinementLink } from "./enshrinementLink.ts";
import { type Instrument, readInstrument } from "./Instrument.ts";
import type { InvokedInstrumentOrder } from "./InvokedInstrumentsArgs.ts";
import type { InstrumentWhere } from "./InstrumentsArgs.ts";

export const instrumentFilter: Filter<InstrumentWhere> = {
  fields: {
    key: keyIn("instrument", itself),
    title: textLike(({ tables }) => tables.instrument.columns.titleSearch.texts),
    kind: valueIn(({ tables: { instrument } }, values) => ({
      codes: instrument.columns.kind.codes,
      accept: instrument.columns.kind.mask(values),
    })),
    date: within("instrument", itself),
    citedBy: linkedTo("contributor", linking(citersOf)),
    enshrines: linkedTo(
      "principle",
      linking(({ links }) => links.enshrinements),
    ),
  },
};

export const instrumentAt = nodesOf<Instrument>("instrument", readInstrument);

const base = { table: "instrument", read: instrumentAt, filter: instrumentFilter } as const;
const byKey = { KEY: {} };
const citerCounts = (snapshot: Snapshot) => {
  const { starts } = citersOf(snapshot);
  return Uint32Array.from({ length: starts.length - 1 }, (_none, row) => starts[row + 1]! - starts[row]!);
};
const bodies = (snapshot: Snapshot, rows: Uint32Array) => {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const body = snapshot.tables.instrument.columns.body.at(row);
    if (body !== null && body !== "") counts.set(body, (counts.get(body) ?? 0) + 1);
  }
  return [...counts].map(([value, count]) => ({ value, label: value, count }));
};
const codeFacet = (column: "kind" | "decade", labelOf: (value: string) => string) =>
  facetOf(
    ({ tables }) => tables.instrument.columns[column].codes,
    ({ tables }, code) => {
      const value = tables.instrument.columns[column].values[code] ?? null;
      return { value, label: value === null ? null : labelOf(value) };
    },
  );

const byTitle = upwards("TITLE", { by: ({ tables }, row) => tables.instrument.columns.sortTitle.at(row)! });
const byDate: Record<"DATE" | "DATE_DESC", Order> = {
  DATE: { by: ({ tables }, row) => tables.instrument.columns.sortDate.at(row)! },
  // What has no date comes last this way too.
  DATE_DESC: { by: ({ tables }, row) => tables.instrument.columns.date.at(row) ?? "", descending: true },
};

type Instruments = List<Instrument, InstrumentWhere>;

export const instruments: Instruments = {
  ...base,
  name: "instruments",
  orders: {
    ...byTitle,
    ...byDate,
    ...largestFirst("CITER_COUNT", (snapshot, row) => snapshot.get(citerCounts)[row]!),
  },
  facets: { kind: codeFacet("kind", enumLabel), body: bodies, decade: codeFacet("decade", (decade) => decade) },
};

const citedOrders: Record<InvokedInstrumentOrder, Order> = {
  ...largestFirst("CITATION_COUNT", countOf("citationCount")),
  ...largestFirst("CONTRIBUTION_COUNT", countOf("contributionCount")),
  ...byTitle,
  ...byDate,
};
const countsIn = (whose: "ofContributors" | "ofContributions") => (snapshot: Snapshot, number: number) => {
  const { evidence, contributions } = snapshot.get(invoked)[whose];
  return { citationCount: evidence[number], contributionCount: contributions[number] };
};

/** Link: citationCount, contributionCount. */
export const instrumentsCitedByContributor: Instruments = {
  ...base,
  name: "instrumentsCitedByContributor",
  members: linkedFrom("contributor", invokesOfContributor, countsIn("ofContributors")),
  orders: citedOrders,
};
/** Link: citationCount, contributionCount. */
export const instrumentsCitedByContribution: Instruments = {
  ...base,
  name: "instrumentsCitedByContribution",
  members: linkedFrom("contribution", invokesOfContribution, countsIn("ofContributions")),
  orders: citedOrders,
};

/** Link: act, date, source. */
export const instrumentsWithParty: Instruments = {
  ...base,
  name: "instrumentsWithParty",
  members: linkedFrom("contributor", ({ links }) => links.parties, partyLink),
  orders: partyOrders,
};

/** Link: provisionIds, locators, explicit, source. */
export const instrumentsEnshriningPrinciple: Instruments = {
  ...base,
  name: "instrumentsEnshriningPrinciple",
  members: linkedFrom("principle", enshriningOf, enshrinementLink),
  orders: byKey,
};
