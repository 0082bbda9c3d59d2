import { evidenceOfPassage as standingIn } from "../../snapshot/adjacency.ts";
import type { Snapshot } from "../../snapshot/Snapshot.ts";
import { citationAt } from "../citation/Citation.ts";
import { type Evidence, EvidenceKind } from "../evidence/Evidence.ts";
import { evidenceDefaults, evidenceValue } from "../evidence/evidenceFilter.ts";
import { evidenceOrders } from "../evidence/evidenceOrder.ts";
import { type ValueFilter, valueIn } from "../filter/conditionMakers.ts";
import { type List, linkedFrom } from "../list/List.ts";
import { mentionAt } from "../mention/Mention.ts";
import { recommendationAt } from "../recommendation/Recommendation.ts";

const readers = {
  [EvidenceKind.MENTION]: mentionAt,
  [EvidenceKind.CITATION]: citationAt,
  [EvidenceKind.RECOMMENDATION]: recommendationAt,
};

/** Evidence of whichever kind. */
export function anyEvidenceAt(snapshot: Snapshot, row: number): Evidence {
  return readers[snapshot.tables.evidence.columns.kind.at(row) as EvidenceKind](snapshot, row);
}

interface EvidenceOfPassageWhere {
  kinds?: ValueFilter;
  status?: ValueFilter | null;
}

/** Evidence of every kind in one passage, accepted unless its status is asked: its voice is the passage's, so that default is not asked. */
export const evidenceOfPassage: List<Evidence, EvidenceOfPassageWhere> = {
  name: "evidenceOfPassage",
  table: "evidence",
  members: linkedFrom("passage", standingIn),
  read: anyEvidenceAt,
  orders: evidenceOrders,
  filter: {
    fields: { kinds: valueIn(evidenceValue("kind")), status: valueIn(evidenceValue("status")) },
    defaults: { status: evidenceDefaults.status },
  },
};
