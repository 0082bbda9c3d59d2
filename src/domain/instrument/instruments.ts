import { cypherFile } from "../../graph/statements.ts";
import { linkedTo, oneOf, textLike, within } from "../filter/conditionMakers.ts";
import type { Filter } from "../filter/conditionsOf.ts";
import { enumLabel } from "../list/facetLabels.ts";
import type { List } from "../list/List.ts";
import { withSource } from "../node/Source.ts";
import { enshrinementLink } from "./enshrinementLink.ts";
import { type Instrument, readInstrument } from "./Instrument.ts";

const instrumentFilter: Filter = {
  fields: {
    key: oneOf("instrument/where/key", "instrument"),
    title: textLike("instrument/where/title"),
    kind: oneOf("instrument/where/kind"),
    date: within("instrument/where/date"),
    citedBy: linkedTo("instrument/where/citedBy", "contributor"),
    enshrines: linkedTo("instrument/where/enshrines", "principle"),
  },
};

const base = { row: cypherFile("instrument/row"), read: readInstrument, filter: instrumentFilter };
const byKey = { KEY: { by: "n.key" } };

export const instruments: List<Instrument> = {
  ...base,
  match: cypherFile("instrument/all"),
  orders: {
    TITLE: { by: "n.sortTitle" },
    DATE: { by: "n.sortDate" },
    CITER_COUNT: { by: "n.citerCount", numeric: true, descending: true },
  },
  facets: {
    kind: cypherFile("instrument/facet/kind"),
    body: cypherFile("instrument/facet/body"),
    decade: cypherFile("instrument/facet/decade"),
  },
  facetLabels: { kind: enumLabel },
};

const cited = {
  ...base,
  link: "{citationCount: r.citations, contributionCount: r.contributions}",
  carried: ["r"],
  orders: { CITATIONS: { by: "r.citations", numeric: true, descending: true } },
};

/** Link: citationCount, contributionCount. */
export const instrumentsCitedByContributor: List<Instrument> = {
  ...cited,
  match: cypherFile("instrument/citedByContributor"),
};
/** Link: citationCount, contributionCount. */
export const instrumentsCitedByContribution: List<Instrument> = {
  ...cited,
  match: cypherFile("instrument/citedByContribution"),
};

/** Link: act, date, source. */
export const instrumentsWithParty: List<Instrument> = {
  ...base,
  match: cypherFile("instrument/withParty"),
  link: "r {.act, .date, .sourceCitation, .sourceUrl, .sourceCertainty}",
  readLink: withSource,
  carried: ["r"],
  orders: byKey,
};

/** Link: provisionIds, locators, explicit, source. */
export const instrumentsEnshriningPrinciple: List<Instrument> = {
  ...base,
  match: cypherFile("instrument/enshriningPrinciple"),
  ...enshrinementLink,
  orders: byKey,
};
