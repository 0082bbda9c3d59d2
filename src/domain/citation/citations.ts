import { cypherFile } from "../../graph/statements.ts";
import {
  evidenceDefaults,
  evidenceFacetLabels,
  evidenceFacets,
  evidenceFields,
  evidenceOrder,
} from "../evidence/evidenceFilter.ts";
import { oneOf } from "../filter/conditionMakers.ts";
import { enumLabel } from "../list/facetLabels.ts";
import type { List } from "../list/List.ts";
import { kindOfId } from "../../model/kinds.ts";
import { type Citation, readCitation } from "./Citation.ts";

const base = {
  row: cypherFile("citation/row"),
  read: readCitation,
  orders: evidenceOrder,
  filter: {
    fields: {
      ...evidenceFields,
      instrument: oneOf("citation/where/instrument", "instrument"),
      provision: oneOf("citation/where/provision", "provision"),
      function: oneOf("citation/where/function"),
    },
    defaults: evidenceDefaults,
  },
  facets: {
    ...evidenceFacets,
    instrument: cypherFile("citation/facet/instrument"),
    provision: cypherFile("citation/facet/provision"),
    function: cypherFile("citation/facet/function"),
  },
  facetLabels: { ...evidenceFacetLabels, function: enumLabel },
};

export const citations: List<Citation> = { ...base, match: cypherFile("citation/all") };
export const citationsOfContributor: List<Citation> = { ...base, match: cypherFile("citation/ofContributor") };
export const citationsOfContribution: List<Citation> = { ...base, match: cypherFile("citation/ofContribution") };
export const citationsOfInstrument: List<Citation> = { ...base, match: cypherFile("citation/ofInstrument") };
export const citationsOfProvision: List<Citation> = { ...base, match: cypherFile("citation/ofProvision") };
export const citationsUnderProvision: List<Citation> = { ...base, match: cypherFile("citation/underProvision") };

const ofContributor: List<Citation> = { ...base, match: cypherFile("citation/ofContributorAndInstrument") };
const ofContribution: List<Citation> = { ...base, match: cypherFile("citation/ofContributionAndInstrument") };

/** The citations of one instrument (`other`) by one citer, a contributor or a contribution (`id`). */
export function citationsOfCiter(citerId: string): List<Citation> {
  return kindOfId(citerId) === "contribution" ? ofContribution : ofContributor;
}
