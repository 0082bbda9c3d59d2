import { isIn } from "../text/spans.ts";
import type { Analysis } from "../extraction/analyse.ts";
import { enoughDecisions, posteriorOf } from "../extraction/rules/calibrated.ts";
import { type RuleDecisions, ruleName } from "../extraction/rules/decisions.ts";
import type { Gold } from "./Gold.ts";

/** How often a rule was right: by labelled texts, and by what people decided about its proposals. */
export interface RuleScore {
  rule: string;
  hits: number;
  falseHits: number;
  accepted: number;
  rejected: number;
  documents: Set<string>;
}
export type RuleScores = Map<string, RuleScore>;

function scoreOf(scores: RuleScores, name: string): RuleScore {
  const rule = ruleName(name);
  const score = scores.get(rule) ?? { rule, hits: 0, falseHits: 0, accepted: 0, rejected: 0, documents: new Set() };
  scores.set(rule, score);
  return score;
}

function counted(score: RuleScore, document: string): RuleScore {
  score.documents.add(document);
  return score;
}

/** Counts the mentions and recommendations of a text by rule; what the labels leave undecided counts neither way. */
export function addGold(
  scores: RuleScores,
  document: string,
  { mentions, recommendations }: Analysis,
  gold: Gold,
): void {
  for (const { principle, stance, rule } of mentions) {
    if (stance !== "AFFIRMS" || gold.undecidedPrinciples.has(principle)) continue;
    counted(scoreOf(scores, rule), document)[gold.principles.has(principle) ? "hits" : "falseHits"]++;
  }
  for (const { quote, rule } of recommendations) {
    if (isIn(gold.undecidedRecommendations, quote)) continue;
    counted(scoreOf(scores, rule), document)[isIn(gold.recommendations, quote) ? "hits" : "falseHits"]++;
  }
}

/** Counts what people accepted and rejected of each rule's proposals. */
export function addDecisions(scores: RuleScores, decisions: RuleDecisions): void {
  for (const [rule, { accepted, rejected, documents }] of decisions) {
    const score = scoreOf(scores, rule);
    score.accepted += accepted;
    score.rejected += rejected;
    for (const document of documents) score.documents.add(document);
  }
}

/** The same of labels and decisions together. */
function precisionOf({ hits, falseHits, accepted, rejected }: RuleScore): number {
  return posteriorOf({ accepted: hits + accepted, rejected: falseHits + rejected });
}

/** A line a rule, those that were wrong most often first. */
export function ruleReport(scores: RuleScores): string {
  const wrong = ({ falseHits, rejected }: RuleScore): number => falseHits + rejected;
  const rows = [...scores.values()].toSorted((a, b) => wrong(b) - wrong(a) || b.hits - a.hits);
  const lines = rows.map((score) => {
    const counts = [score.hits, score.falseHits, score.accepted, score.rejected, score.documents.size];
    const cells = counts.map((count) => String(count).padStart(9)).join("");
    return `${precisionOf(score).toFixed(2).padStart(9)}${cells}  ${posteriorShown(score)}  ${score.rule}`;
  });
  return [
    "precision     hits    false accepted rejected documents  decided            rule",
    ...lines,
    "precision: mean of the Beta posterior, by labels of texts and by what people accepted and rejected",
    `decided: mean of the posterior by what people accepted and rejected alone; with * it is the confidence that analyse and ingest show, from ${enoughDecisions} decisions on`,
    "",
  ].join("\n");
}

/** "0.86 Beta(12, 2)*" */
function posteriorShown({ accepted, rejected }: RuleScore): string {
  const decided = accepted + rejected;
  const shown =
    decided === 0
      ? "-"
      : `${posteriorOf({ accepted, rejected }).toFixed(2)} Beta(${accepted + 1}, ${rejected + 1})${decided >= enoughDecisions ? "*" : ""}`;
  return shown.padEnd(17);
}
