import { mentionsOf } from "../../snapshot/adjacency.ts";
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
import { evidenceFrom, everywhere, within, withinAbout } from "../evidence/evidenceMembers.ts";
import { keyIn, valueIn } from "../filter/conditionMakers.ts";
import type { Filter } from "../filter/conditionsOf.ts";
import { whose } from "../filter/reaches.ts";
import { facetOf } from "../list/facets.ts";
import type { List } from "../list/List.ts";
import { type Mention, mentionAt, Stance } from "./Mention.ts";
import type { MentionWhere } from "./MentionsArgs.ts";

const hasStance = evidenceValue("stance");

export const mentionFilter: Filter<MentionWhere> = {
  fields: {
    ...evidenceFields,
    principle: keyIn("principle", ({ tables }, principles) => whose(tables.evidence.columns.principle, principles)),
    stance: valueIn(hasStance),
    explicit: (value) => [
      {
        test: ({ tables }) => ({
          codes: tables.evidence.columns.explicit.codes,
          accept: Uint8Array.of(Number(!value), Number(value), 0),
        }),
        says: value,
      },
    ],
  },
  defaults: {
    ...evidenceDefaults,
    stance: [{ test: (snapshot) => hasStance(snapshot, [Stance.AFFIRMS]), says: [Stance.AFFIRMS] }],
  },
};

const base = {
  table: "evidence",
  read: mentionAt,
  filter: mentionFilter,
  orders: evidenceOrders,
  facets: {
    ...evidenceFacets,
    principle: facetOf(
      ({ tables }) => tables.evidence.columns.principle.codes,
      ({ tables: { principle } }, code) =>
        code === 0
          ? { value: null, label: null }
          : { value: principle.columns.key.at(code - 1), label: principle.columns.label.at(code - 1) },
    ),
    stance: evidenceFacet("stance"),
  },
} as const;

type Mentions = List<Mention, MentionWhere>;

export const mentions: Mentions = { ...base, name: "mentions", members: everywhere(EvidenceKind.MENTION) };
export const mentionsOfContributor: Mentions = {
  ...base,
  name: "mentionsOfContributor",
  members: within(EvidenceKind.MENTION, "contributor"),
};
export const mentionsOfContribution: Mentions = {
  ...base,
  name: "mentionsOfContribution",
  members: within(EvidenceKind.MENTION, "contribution"),
};
export const mentionsOfPrinciple: Mentions = {
  ...base,
  name: "mentionsOfPrinciple",
  members: evidenceFrom("principle", (snapshot: Snapshot, row) => mentionsOf(snapshot).of(row)),
};

const ofContributor: Mentions = {
  ...base,
  name: "mentionsOfContributorAndPrinciple",
  members: withinAbout(EvidenceKind.MENTION, "contributor", "principle"),
};
const ofContribution: Mentions = {
  ...base,
  name: "mentionsOfContributionAndPrinciple",
  members: withinAbout(EvidenceKind.MENTION, "contribution", "principle"),
};

/** The mentions of one principle (`other`) by one holder, a contributor or a contribution (`id`). */
export function mentionsOfHolder(holderId: string): Mentions {
  return kindOfId(holderId) === "contribution" ? ofContribution : ofContributor;
}
