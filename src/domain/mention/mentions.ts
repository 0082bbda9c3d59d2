import { cypherFile } from "../../graph/statements.ts";
import {
  evidenceDefaults,
  evidenceFacetLabels,
  evidenceFacets,
  evidenceFields,
  evidenceOrder,
} from "../evidence/evidenceFilter.ts";
import { is, oneOf } from "../filter/conditionMakers.ts";
import type { Filter } from "../filter/conditionsOf.ts";
import { enumLabel } from "../list/facetLabels.ts";
import type { List } from "../list/List.ts";
import { kindOfId } from "../../model/kinds.ts";
import { type Mention, readMention, Stance } from "./Mention.ts";

const mentionFilter: Filter = {
  fields: {
    ...evidenceFields,
    principle: oneOf("mention/where/principle", "principle"),
    stance: oneOf("mention/where/stance"),
    explicit: is("mention/where/explicit"),
  },
  defaults: {
    ...evidenceDefaults,
    stance: [{ fragment: cypherFile("mention/where/stance"), values: { keys: [Stance.AFFIRMS] } }],
  },
};

const base = {
  row: cypherFile("mention/row"),
  read: readMention,
  filter: mentionFilter,
  orders: evidenceOrder,
  facets: {
    ...evidenceFacets,
    principle: cypherFile("mention/facet/principle"),
    stance: cypherFile("mention/facet/stance"),
  },
  facetLabels: { ...evidenceFacetLabels, stance: enumLabel },
};

export const mentions: List<Mention> = { ...base, match: cypherFile("mention/all") };
export const mentionsOfContributor: List<Mention> = { ...base, match: cypherFile("mention/ofContributor") };
export const mentionsOfContribution: List<Mention> = { ...base, match: cypherFile("mention/ofContribution") };
export const mentionsOfPrinciple: List<Mention> = { ...base, match: cypherFile("mention/ofPrinciple") };

const ofContributor: List<Mention> = { ...base, match: cypherFile("mention/ofContributorAndPrinciple") };
const ofContribution: List<Mention> = { ...base, match: cypherFile("mention/ofContributionAndPrinciple") };

/** The mentions of one principle (`other`) by one holder, a contributor or a contribution (`id`). */
export function mentionsOfHolder(holderId: string): List<Mention> {
  return kindOfId(holderId) === "contribution" ? ofContribution : ofContributor;
}
