import { evidenceDefaults, evidenceFacets, evidenceFields, evidenceOrder } from "../evidence/evidenceFilter.ts";
import { linkedTo, oneOf, textLike } from "../filter/conditionMakers.ts";
import type { List } from "../list/List.ts";
import { readRecommendation, type Recommendation } from "./Recommendation.ts";

const base = {
  row: "recommendation/row",
  read: readRecommendation,
  orders: evidenceOrder,
  filter: {
    fields: {
      ...evidenceFields,
      strength: oneOf("recommendation/where/strength"),
      addressee: textLike("recommendation/where/addressee"),
      advances: linkedTo("recommendation/where/advances", "principle"),
      // Of instruments as well as of provisions, so an unknown key cannot be told from the other kind.
      invokes: linkedTo("recommendation/where/invokes", undefined),
    },
    defaults: evidenceDefaults,
  },
  facets: {
    strength: "recommendation/facet/strength",
    addressee: "recommendation/facet/addressee",
    contributor: evidenceFacets.contributor,
    principle: "recommendation/facet/principle",
    status: evidenceFacets.status,
    year: evidenceFacets.year,
  },
};

export const recommendations: List<Recommendation> = { ...base, match: "recommendation/all" };
export const recommendationsOfContributor: List<Recommendation> = { ...base, match: "recommendation/ofContributor" };
export const recommendationsOfContribution: List<Recommendation> = { ...base, match: "recommendation/ofContribution" };
export const recommendationsOfPrinciple: List<Recommendation> = { ...base, match: "recommendation/ofPrinciple" };
export const recommendationsOfInstrument: List<Recommendation> = { ...base, match: "recommendation/ofInstrument" };
export const recommendationsOfProvision: List<Recommendation> = { ...base, match: "recommendation/ofProvision" };
