import { cypherFile } from "../../graph/statements.ts";
import { linkedTo, oneOf, textLike } from "../filter/conditionMakers.ts";
import type { Filter } from "../filter/conditionsOf.ts";
import { enumLabel } from "../list/facetLabels.ts";
import type { List } from "../list/List.ts";
import { withSource } from "../node/Source.ts";
import { type Contributor, readContributor } from "./Contributor.ts";

export const contributorFilter: Filter = {
  fields: {
    key: oneOf("contributor/where/key", "contributor"),
    name: textLike("contributor/where/name"),
    kind: oneOf("contributor/where/kind"),
    regionalGroup: oneOf("contributor/where/regionalGroup"),
    holds: linkedTo("contributor/where/holds", "principle"),
    invokes: linkedTo("contributor/where/invokes", "instrument"),
    partyTo: linkedTo("contributor/where/partyTo", "instrument"),
  },
};

const base = { row: cypherFile("contributor/row"), read: readContributor, filter: contributorFilter };
const facets = {
  facets: { kind: cypherFile("contributor/facet/kind"), regionalGroup: cypherFile("contributor/facet/regionalGroup") },
  facetLabels: { kind: enumLabel, regionalGroup: enumLabel },
};
const byKey = { KEY: { by: "n.key" } };

export const contributors: List<Contributor> = {
  ...base,
  ...facets,
  match: cypherFile("contributor/all"),
  orders: {
    NAME: { by: "n.sortName" },
    PRINCIPLE_COUNT: { by: "n.principleCount", numeric: true, descending: true },
    CITATION_COUNT: { by: "n.citationCount", numeric: true, descending: true },
  },
};

export const contributorsOfContribution: List<Contributor> = {
  ...base,
  ...facets,
  match: cypherFile("contributor/ofContribution"),
  orders: byKey,
};

/** Link: mentionCount, contributionCount. */
export const holdersOfPrinciple: List<Contributor> = {
  ...base,
  match: cypherFile("contributor/holdingPrinciple"),
  link: "{mentionCount: r.mentions, contributionCount: r.contributions}",
  carried: ["r"],
  orders: { MENTIONS: { by: "r.mentions", numeric: true, descending: true } },
};

/** Link: citationCount, contributionCount. */
export const citersOfInstrument: List<Contributor> = {
  ...base,
  match: cypherFile("contributor/citingInstrument"),
  link: "{citationCount: r.citations, contributionCount: r.contributions}",
  carried: ["r"],
  orders: { CITATIONS: { by: "r.citations", numeric: true, descending: true } },
};

/** Link: act, date, source columns. */
export const partiesOfInstrument: List<Contributor> = {
  ...base,
  match: cypherFile("contributor/partyTo"),
  link: "r {.act, .date, .sourceCitation, .sourceUrl, .sourceCertainty}",
  readLink: withSource,
  carried: ["r"],
  orders: byKey,
};
