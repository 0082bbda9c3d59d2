import { bare, clausesOf, type Clause, graphVariablesOf, subqueriesOf } from "./clausesOf.ts";
import { patternRules } from "./patternRules.ts";
import { rowRules } from "./rowRules.ts";
import { wordRules } from "./wordRules.ts";

/** A text as rules look at it. */
export interface LintedText {
  /** As it is sent. */
  raw: string;
  /** Without comments, strings emptied, white space single. */
  text: string;
  clauses: Clause[];
  subqueries: { keyword: string; body: string }[];
  /** The variables of nodes and relationships. */
  variables: Set<string>;
}

/** A rule of the dialect that both engines understand alike; `broken` are texts that it must find. */
export interface Rule {
  name: string;
  /** What is wrong with the text; nothing when it is well. */
  findings(text: LintedText): string[];
  broken: readonly string[];
}

export const rules: readonly Rule[] = [...patternRules, ...rowRules, ...wordRules];

/** Why a text may answer differently on the two engines: "rule: place". */
export function cypherLint(raw: string): string[] {
  const linted = lintedText(raw);
  return rules.flatMap((rule) => rule.findings(linted).map((finding) => `${rule.name}: ${finding}`));
}

export function lintedText(raw: string): LintedText {
  const text = bare(raw);
  const clauses = clausesOf(text);
  return { raw, text, clauses, subqueries: subqueriesOf(text), variables: graphVariablesOf(clauses) };
}
