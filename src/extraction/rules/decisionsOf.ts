import type { Snapshot } from "../../snapshot/Snapshot.ts";
import { type Decisions, noteDecision, type RuleDecisions } from "./decisions.ts";

/** The decisions of people about what rules proposed, as a graph holds them. */
export function decisionsOf({ tables: { evidence, contribution } }: Snapshot): RuleDecisions {
  const decisions = new Map<string, Decisions>();
  const { coder, status, contribution: document } = evidence.columns;
  for (let row = 0; row < evidence.count; row++) {
    const key = contribution.columns.key.at(document.at(row)) ?? "";
    noteDecision({ coder: coder.at(row) ?? "", status: status.at(row) ?? "" }, key, decisions);
  }
  return decisions;
}
