import {
  advancing,
  allProvisionsOf,
  invokingInstrument,
  invokingProvision,
  withAllUnder,
} from "../../snapshot/adjacency.ts";
import type { Snapshot } from "../../snapshot/Snapshot.ts";
import { EvidenceKind } from "../evidence/Evidence.ts";
import {
  evidenceDefaults,
  evidenceFacet,
  evidenceFacets,
  evidenceFields,
  evidenceValue,
} from "../evidence/evidenceFilter.ts";
import { evidenceOrders } from "../evidence/evidenceOrder.ts";
import { evidenceFrom, everywhere, together, within } from "../evidence/evidenceMembers.ts";
import type { Condition, KeyedKind } from "../filter/Condition.ts";
import { byKind, linkedBy, linkedTo, rowsNamed, textLike, valueIn } from "../filter/conditionMakers.ts";
import type { Filter } from "../filter/conditionsOf.ts";
import { linking } from "../filter/reaches.ts";
import { facetOfLinks, facetOfTexts } from "../list/facets.ts";
import { listsOf } from "../list/List.ts";
import { rowsUnder } from "../provision/rowsUnder.ts";
import { type Recommendation, recommendationAt } from "./Recommendation.ts";
import type { RecommendationWhere } from "./RecommendationsArgs.ts";

/** Of instruments as well as of provisions: only the path of a provision has a slash. */
function kindOfKey(key: string): KeyedKind {
  return key.includes("/") ? "provision" : "instrument";
}

/** Recommendations that invoke any of these instruments and provisions, or what stands under them. */
function invoking(keys: readonly string[]): Condition {
  const named = keys.map((key) => key.toWellFormed());
  return {
    test: (snapshot) => {
      const { provision } = snapshot.tables;
      const instruments = rowsNamed(snapshot, "instrument", named);
      const provisions = withAllUnder(snapshot, rowsNamed(snapshot, "provision", named));
      for (let row = 0; row < provision.count; row++)
        if (instruments[provision.columns.instrument.at(row)] === 1) provisions[row] = 1;
      const { invokedInstruments, invokedProvisions } = snapshot.links;
      return {
        any: [
          { accept: invokedInstruments.sourcesOf(instruments) },
          { accept: invokedProvisions.sourcesOf(provisions) },
        ],
      };
    },
    says: named,
    keys: byKind(named, kindOfKey),
  };
}

const recommendationFilter: Filter<RecommendationWhere> = {
  fields: {
    ...evidenceFields,
    strength: valueIn(evidenceValue("strength")),
    addressee: textLike(({ tables }) => tables.evidence.columns.addresseeSearch.texts),
    advances: linkedTo(
      "principle",
      linking(({ links }) => links.advances),
    ),
    invokes: linkedBy(invoking),
  },
  defaults: evidenceDefaults,
};

const list = listsOf<Recommendation, RecommendationWhere>({
  table: "evidence",
  read: recommendationAt,
  orders: evidenceOrders,
  filter: recommendationFilter,
  facets: {
    strength: evidenceFacet("strength"),
    addressee: facetOfTexts(({ tables }) => tables.evidence.columns.addressee),
    contributor: evidenceFacets.contributor,
    principle: facetOfLinks(
      ({ links }) => links.advances,
      ({ tables: { principle } }, row) => ({
        value: principle.columns.key.at(row),
        label: principle.columns.label.at(row),
      }),
    ),
    status: evidenceFacets.status,
    year: evidenceFacets.year,
  },
});

export const recommendations = list("recommendations", everywhere(EvidenceKind.RECOMMENDATION));
export const recommendationsOfContributor = list(
  "recommendationsOfContributor",
  within(EvidenceKind.RECOMMENDATION, "contributor"),
);
export const recommendationsOfContribution = list(
  "recommendationsOfContribution",
  within(EvidenceKind.RECOMMENDATION, "contribution"),
);
export const recommendationsOfPrinciple = list(
  "recommendationsOfPrinciple",
  evidenceFrom("principle", (snapshot: Snapshot, row) => advancing(snapshot).of(row)),
);
export const recommendationsOfInstrument = list(
  "recommendationsOfInstrument",
  evidenceFrom("instrument", (snapshot: Snapshot, row) =>
    together([
      invokingInstrument(snapshot).of(row),
      ...Array.from(allProvisionsOf(snapshot).of(row), (one) => invokingProvision(snapshot).of(one)),
    ]),
  ),
);
export const recommendationsOfProvision = list(
  "recommendationsOfProvision",
  evidenceFrom("provision", (snapshot: Snapshot, row) =>
    together(rowsUnder(snapshot, row).map((one) => invokingProvision(snapshot).of(one))),
  ),
);
