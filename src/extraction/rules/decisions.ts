/** What people decided about the proposals of a rule. */
export interface Decisions {
  accepted: number;
  rejected: number;
  /** Contributions in which they stand. */
  documents: Set<string>;
}
/** By the name of the rule. */
export type RuleDecisions = ReadonlyMap<string, Decisions>;

/** A rule without what it found of the stance: "way: open Internet". */
export function ruleName(rule: string): string {
  return rule.replace(/ \[[^\]]*\]$/, "").replace(/; ".*$/, "");
}

export type Piece = { coder?: string; status?: string };

/** Counts a piece that a person accepted or rejected, and nothing else. */
export function noteDecision({ coder = "", status }: Piece, document: string, decisions: Map<string, Decisions>): void {
  if (!coder.startsWith("rule:") || (status !== "ACCEPTED" && status !== "REJECTED")) return;
  const rule = ruleName(coder.slice("rule:".length));
  const of = decisions.get(rule) ?? { accepted: 0, rejected: 0, documents: new Set() };
  of[status === "ACCEPTED" ? "accepted" : "rejected"]++;
  of.documents.add(document);
  decisions.set(rule, of);
}
