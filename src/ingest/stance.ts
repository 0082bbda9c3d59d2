import type { Sentence } from "./Passage.ts";
import { matchesIn } from "./patterns.ts";
import type { Match, PatternIndex } from "./patterns.ts";
import type { PrincipleSign, ReadingRules } from "./ReadingRules.ts";

export type Stance = "AFFIRMS" | "QUALIFIES" | "OPPOSES";

const closeWords = 2;
const warningWords = 3;
const conditionWords = 8;

/** How a sentence stands to the principle that a match invokes; null if it denies or only describes it. */
export function stanceOf(sentence: Sentence, match: Match<PrincipleSign>, rules: ReadingRules): Stance | null {
  const { sign } = match.pattern.meaning;
  const warned = isWarnedOf(sentence, match, rules);
  const rejected = endsBefore(sentence, match, rules.stance.rejections);
  if (sign === "AGAINST") return matchesIn(sentence.words, rules.stance.negatives).length > 0 ? "AFFIRMS" : null;
  if (sign === "OPPOSED_BY") return warned || rejected ? "OPPOSES" : null;
  if (warned || rejected) return "OPPOSES";
  if (endsBefore(sentence, match, rules.stance.denials)) return null;
  const condition = matchesIn(sentence.words, rules.stance.qualifications);
  const near = condition.some(({ from }) => from >= match.to && from - match.to <= conditionWords);
  return near ? "QUALIFIES" : "AFFIRMS";
}

/** Whether one of the patterns ends at most two words before the match, with no word of doing harm between: "rather than constrain …". */
function endsBefore(sentence: Sentence, match: Match<PrincipleSign>, index: PatternIndex<null>): boolean {
  return matchesIn(sentence.words, index).some(({ to }) => {
    if (to > match.from || match.from - to > closeWords - 1) return false;
    return !sentence.words.slice(to, match.from + 1).some((word, i) => word.afterComma || (i === 0 && to < match.from));
  });
}

/** "X would stifle …": X stands right before the warning. */
function isWarnedOf(sentence: Sentence, match: Match<PrincipleSign>, rules: ReadingRules): boolean {
  return matchesIn(sentence.words, rules.stance.warnings).some(
    ({ from }) => from >= match.to && from - match.to < warningWords,
  );
}
