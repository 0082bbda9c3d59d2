import type { Rule } from "./RuleFiles.ts";

/** The pattern of a rule, without its examples. */
export function sourceOf(rule: Rule): string {
  return typeof rule === "string" ? rule : rule.rule;
}
