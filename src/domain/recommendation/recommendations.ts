import { cypherFile } from "../../graph/statements.ts";
import {
  evidenceDefaults,
  evidenceFacetLabels,
  evidenceFacets,
  evidenceFields,
  evidenceOrder,
} from "../evidence/evidenceFilter.ts";
import { linkedTo, linkedToEach, oneOf, textLike } from "../filter/conditionMakers.ts";
import { enumLabel } from "../list/facetLabels.ts";
import type { List } from "../list/List.ts";
import { readRecommendation, type Recommendation } from "./Recommendation.ts";

const base = {
  row: cypherFile("recommendation/row"),
  read: readRecommendation,
  orders: evidenceOrder,
  filter: {
    fields: {
      ...evidenceFields,
      strength: oneOf("recommendation/where/strength"),
      addressee: textLike("recommendation/where/addressee"),
      advances: linkedTo("recommendation/where/advances", "principle"),
      // Of instruments as well as of provisions: only the path of a provision has a slash.
      invokes: linkedToEach("recommendation/where/invokes", (key) => (key.includes("/") ? "provision" : "instrument")),
    },
    defaults: evidenceDefaults,
  },
  facets: {
    strength: cypherFile("recommendation/facet/strength"),
    addressee: cypherFile("recommendation/facet/addressee"),
    contributor: evidenceFacets.contributor,
    principle: cypherFile("recommendation/facet/principle"),
    status: evidenceFacets.status,
    year: evidenceFacets.year,
  },
  facetLabels: { ...evidenceFacetLabels, strength: enumLabel },
};

export const recommendations: List<Recommendation> = { ...base, match: cypherFile("recommendation/all") };
export const recommendationsOfContributor: List<Recommendation> = {
  ...base,
  match: cypherFile("recommendation/ofContributor"),
};
export const recommendationsOfContribution: List<Recommendation> = {
  ...base,
  match: cypherFile("recommendation/ofContribution"),
};
export const recommendationsOfPrinciple: List<Recommendation> = {
  ...base,
  match: cypherFile("recommendation/ofPrinciple"),
};
export const recommendationsOfInstrument: List<Recommendation> = {
  ...base,
  match: cypherFile("recommendation/ofInstrument"),
};
export const recommendationsOfProvision: List<Recommendation> = {
  ...base,
  match: cypherFile("recommendation/ofProvision"),
};
