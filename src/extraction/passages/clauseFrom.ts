import type { Sentence } from "./Passage.ts";
import type { ReadingRules } from "../rules/ReadingRules.ts";

/** Where the clause of a word begins: "We note that Article 3 asks for" – behind "that" another speaks, behind "and" the first again. */
export function clauseFrom(
  { words }: Sentence,
  at: number,
  { stance, recommendations: { that } }: ReadingRules,
): number {
  if (words[at]?.afterComma) return 0;
  for (let i = at - 1; i > 0; i--) {
    if (stance.and.has(words[i]?.form ?? "")) return 0;
    if (that.has(words[i]?.form ?? "")) return i;
  }
  return 0;
}
