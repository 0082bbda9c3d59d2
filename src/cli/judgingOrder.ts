import { decidedOn } from "../extraction/rules/calibrated.ts";
import type { Proposed } from "../intake/documents/ingest.ts";
import type { RuleDecisions } from "../extraction/rules/decisions.ts";

/** Proposals for a person to judge, a line each: the surest first, so that whoever reads on to where most are wrong can stop. */
export function judgingOrder(proposals: readonly Proposed[], decisions: RuleDecisions): string[] {
  return proposals
    .toSorted((a, b) => b.confidence - a.confidence || a.start - b.start)
    .map(({ confidence, rule, says, exact }) => {
      const of = decidedOn(rule, decisions);
      const why = of === undefined ? rule : `${rule}; ${of.accepted} of ${of.accepted + of.rejected} accepted`;
      return `${confidence.toFixed(2)}  ${says}  "${exact.replace(/\s+/g, " ")}"  (${why})`;
    });
}
