import { citationsOf, citationsOfProvision as citing, withAllUnder } from "../../snapshot/adjacency.ts";
import type { Snapshot } from "../../snapshot/Snapshot.ts";
import { kindOfId } from "../../model/kinds.ts";
import { EvidenceKind } from "../evidence/Evidence.ts";
import {
  evidenceDefaults,
  evidenceFacet,
  evidenceFacets,
  evidenceFields,
  evidenceValue,
} from "../evidence/evidenceFilter.ts";
import { evidenceOrders } from "../evidence/evidenceOrder.ts";
import { evidenceFrom, everywhere, together, within, withinAbout } from "../evidence/evidenceMembers.ts";
import { keyIn, valueIn } from "../filter/conditionMakers.ts";
import type { Filter } from "../filter/conditionsOf.ts";
import { whose } from "../filter/reaches.ts";
import { facetOfLinks, facetOfRows } from "../list/facets.ts";
import { listsOf } from "../list/List.ts";
import { rowsUnder } from "../provision/rowsUnder.ts";
import { type Citation, citationAt } from "./Citation.ts";
import { CitationPlace } from "./CitationPlace.ts";
import type { CitationWhere } from "./CitationsArgs.ts";

const standsIn = evidenceValue("place");

export const citationFilter: Filter<CitationWhere> = {
  fields: {
    ...evidenceFields,
    instrument: keyIn("instrument", ({ tables }, instruments) =>
      whose(tables.evidence.columns.instrument, instruments),
    ),
    provision: keyIn("provision", (snapshot, provisions) => ({
      accept: snapshot.links.cited.sourcesOf(withAllUnder(snapshot, provisions)),
    })),
    place: valueIn(standsIn),
    function: valueIn(evidenceValue("purpose")),
  },
  defaults: {
    ...evidenceDefaults,
    place: [{ test: (snapshot) => standsIn(snapshot, [CitationPlace.TEXT]), says: [CitationPlace.TEXT] }],
  },
};

const list = listsOf<Citation, CitationWhere>({
  table: "evidence",
  read: citationAt,
  orders: evidenceOrders,
  filter: citationFilter,
  facets: {
    ...evidenceFacets,
    instrument: facetOfRows(
      ({ tables }) => tables.evidence.columns.instrument,
      ({ tables: { instrument } }, row) => ({
        value: instrument.columns.key.at(row),
        label: instrument.columns.title.at(row),
      }),
    ),
    provision: facetOfLinks(
      ({ links }) => links.cited,
      ({ tables: { provision } }, row) => ({
        value: provision.columns.key.at(row),
        label: provision.columns.label.at(row),
      }),
    ),
    function: evidenceFacet("purpose"),
  },
});

export const citations = list("citations", everywhere(EvidenceKind.CITATION));
export const citationsOfContributor = list("citationsOfContributor", within(EvidenceKind.CITATION, "contributor"));
export const citationsOfContribution = list("citationsOfContribution", within(EvidenceKind.CITATION, "contribution"));
export const citationsOfInstrument = list(
  "citationsOfInstrument",
  evidenceFrom("instrument", (snapshot: Snapshot, row) => citationsOf(snapshot).of(row)),
);
export const citationsOfProvision = list(
  "citationsOfProvision",
  evidenceFrom("provision", (snapshot: Snapshot, row) => citing(snapshot).of(row)),
);
export const citationsUnderProvision = list(
  "citationsUnderProvision",
  evidenceFrom("provision", (snapshot: Snapshot, row) =>
    together(rowsUnder(snapshot, row).map((one) => citing(snapshot).of(one))),
  ),
);

const ofContributor = list(
  "citationsOfContributorAndInstrument",
  withinAbout(EvidenceKind.CITATION, "contributor", "instrument"),
);
const ofContribution = list(
  "citationsOfContributionAndInstrument",
  withinAbout(EvidenceKind.CITATION, "contribution", "instrument"),
);

/** The citations of one instrument (`other`) by one citer, a contributor or a contribution (`id`). */
export function citationsOfCiter(citerId: string) {
  return kindOfId(citerId) === "contribution" ? ofContribution : ofContributor;
}
