import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { Analysis } from "../extraction/analyse.ts";
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

/** A rule without what it found of the stance: "way: open Internet". */
export function ruleName(rule: string): string {
  return rule.replace(/ \[[^\]]*\]$/, "").replace(/; ".*$/, "");
}

function scoreOf(scores: RuleScores, name: string, document: string): RuleScore {
  const rule = ruleName(name);
  const score = scores.get(rule) ?? { rule, hits: 0, falseHits: 0, accepted: 0, rejected: 0, documents: new Set() };
  scores.set(rule, score);
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
    scoreOf(scores, rule, document)[gold.principles.has(principle) ? "hits" : "falseHits"]++;
  }
  for (const { quote, rule } of recommendations) {
    const overlaps = (label: { start: number; end: number }) => label.start < quote.end && quote.start < label.end;
    if (gold.undecidedRecommendations.some(overlaps)) continue;
    scoreOf(scores, rule, document)[gold.recommendations.some(overlaps) ? "hits" : "falseHits"]++;
  }
}

type Piece = { coder?: string; status?: string };

/** Counts what people accepted and rejected of each rule's proposals in the contributions of seed directories. */
export function addDecisions(scores: RuleScores, seedDirectories: readonly string[]): void {
  for (const folder of seedDirectories
    .map((directory) => join(directory, "contributions"))
    .filter((one) => existsSync(one))) {
    for (const name of readdirSync(folder)) {
      const file = join(folder, name, "evidence.yaml");
      if (!existsSync(file)) continue;
      const content = parse(readFileSync(file, "utf8")) as Record<string, Piece[] | undefined>;
      const pieces = ["mentions", "citations", "recommendations"].flatMap((kind) => content[kind] ?? []);
      for (const { coder = "", status } of pieces) {
        if (!coder.startsWith("rule:") || (status !== "ACCEPTED" && status !== "REJECTED")) continue;
        scoreOf(scores, coder.slice("rule:".length), name)[status === "ACCEPTED" ? "accepted" : "rejected"]++;
      }
    }
  }
}

/** Mean of the Beta posterior of a rule's precision, from one success and one failure before any was seen. */
export function posteriorOf({ hits, falseHits, accepted, rejected }: RuleScore): number {
  return (hits + accepted + 1) / (hits + falseHits + accepted + rejected + 2);
}

/** A line a rule, those that were wrong most often first. */
export function ruleReport(scores: RuleScores): string {
  const wrong = ({ falseHits, rejected }: RuleScore): number => falseHits + rejected;
  const rows = [...scores.values()].toSorted((a, b) => wrong(b) - wrong(a) || b.hits - a.hits);
  const lines = rows.map((score) => {
    const counts = [score.hits, score.falseHits, score.accepted, score.rejected, score.documents.size];
    const cells = counts.map((count) => String(count).padStart(9)).join("");
    return `${posteriorOf(score).toFixed(2).padStart(9)}${cells}  ${score.rule}`;
  });
  return [
    "precision     hits    false accepted rejected documents  rule",
    ...lines,
    "precision: mean of the Beta posterior, by labels of texts and by what people accepted and rejected",
    "",
  ].join("\n");
}
