import { cypherFile } from "../../graph/statements.ts";
import { readCitation } from "../citation/Citation.ts";
import { oneOf } from "../filter/conditionMakers.ts";
import type { List } from "../list/List.ts";
import { readMention } from "../mention/Mention.ts";
import { readRecommendation } from "../recommendation/Recommendation.ts";
import { type Evidence, EvidenceKind, type EvidenceRow } from "../evidence/Evidence.ts";
import { evidenceDefaults, evidenceOrder } from "../evidence/evidenceFilter.ts";

const readers = {
  [EvidenceKind.MENTION]: readMention,
  [EvidenceKind.CITATION]: readCitation,
  [EvidenceKind.RECOMMENDATION]: readRecommendation,
};

/** Accepted evidence of every kind in one passage: its voice is the passage's, so that default is not asked. */
export const evidenceOfPassage: List<Evidence> = {
  match: cypherFile("evidence/ofPassage"),
  row: cypherFile("evidence/row"),
  read: (row: EvidenceRow) => readers[row.kind](row as never),
  orders: evidenceOrder,
  filter: { fields: { kinds: oneOf("evidence/where/kind") }, defaults: { status: evidenceDefaults.status } },
};
