import { evidenceDefaults, evidenceFacets, evidenceFields, evidenceOrder } from "../evidence/evidenceFilter.ts";
import { oneOf } from "../filter/conditionMakers.ts";
import type { List } from "../list/List.ts";
import { kindOfId } from "../Node.ts";
import { type Citation, readCitation } from "./Citation.ts";

const base = {
  row: "citation/row",
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
    instrument: "citation/facet/instrument",
    provision: "citation/facet/provision",
    function: "citation/facet/function",
  },
};

export const citations: List<Citation> = { ...base, match: "citation/all" };
export const citationsOfContributor: List<Citation> = { ...base, match: "citation/ofContributor" };
export const citationsOfContribution: List<Citation> = { ...base, match: "citation/ofContribution" };
export const citationsOfInstrument: List<Citation> = { ...base, match: "citation/ofInstrument" };
export const citationsOfProvision: List<Citation> = { ...base, match: "citation/ofProvision" };
export const citationsUnderProvision: List<Citation> = { ...base, match: "citation/underProvision" };

const ofContributor: List<Citation> = { ...base, match: "citation/ofContributorAndInstrument" };
const ofContribution: List<Citation> = { ...base, match: "citation/ofContributionAndInstrument" };

/** The citations of one instrument (`other`) by one citer, a contributor or a contribution (`id`). */
export function citationsOfCiter(citerId: string): List<Citation> {
  return kindOfId(citerId) === "contribution" ? ofContribution : ofContributor;
}
