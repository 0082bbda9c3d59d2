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
import { facetOfRows } from "../list/facets.ts";
import { listsOf } from "../list/List.ts";
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

const list = listsOf<Mention, MentionWhere>({
  table: "evidence",
  read: mentionAt,
  filter: mentionFilter,
  orders: evidenceOrders,
  facets: {
    ...evidenceFacets,
    principle: facetOfRows(
      ({ tables }) => tables.evidence.columns.principle,
      ({ tables: { principle } }, row) => ({
        value: principle.columns.key.at(row),
        label: principle.columns.label.at(row),
      }),
    ),
    stance: evidenceFacet("stance"),
  },
});

export const mentions = list("mentions", everywhere(EvidenceKind.MENTION));
export const mentionsOfContributor = list("mentionsOfContributor", within(EvidenceKind.MENTION, "contributor"));
export const mentionsOfContribution = list("mentionsOfContribution", within(EvidenceKind.MENTION, "contribution"));
export const mentionsOfPrinciple = list(
  "mentionsOfPrinciple",
  evidenceFrom("principle", (snapshot: Snapshot, row) => mentionsOf(snapshot).of(row)),
);

const ofContributor = list(
  "mentionsOfContributorAndPrinciple",
  withinAbout(EvidenceKind.MENTION, "contributor", "principle"),
);
const ofContribution = list(
  "mentionsOfContributionAndPrinciple",
  withinAbout(EvidenceKind.MENTION, "contribution", "principle"),
);

/** The mentions of one principle (`other`) by one holder, a contributor or a contribution (`id`). */
export function mentionsOfHolder(holderId: string) {
  return kindOfId(holderId) === "contribution" ? ofContribution : ofContributor;
}
