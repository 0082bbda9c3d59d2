import type { Stance as StanceName } from "../domain/mention/Mention.ts";
import type { Sentence } from "./Passage.ts";
import type { Match, PatternIndex } from "./patterns.ts";
import type { PrincipleSign, ReadingRules } from "./ReadingRules.ts";
import { saidIn } from "./saidIn.ts";

export type Stance = `${StanceName}`;

const closeWords = 2;
const warningWords = 3;
const conditionWords = 8;
const topicWords = 8;

/** How a sentence stands to the principle that a match invokes; null if it denies or only describes it. */
export function stanceOf(sentence: Sentence, match: Match<PrincipleSign>, rules: ReadingRules): Stance | null {
  const { sign } = match.pattern.meaning;
  if (sign === "AGAINST") return says(sentence, rules.stance.negatives) ? "AFFIRMS" : null;
  if (sign === "OPPOSED_BY") return rejectsModel(sentence, match, rules) ? "OPPOSES" : null;
  if (isWarnedOf(sentence, match, rules) || endsBefore(sentence, match, rules.stance.rejections)) return "OPPOSES";
  if (isTopic(sentence, match, rules) || endsBefore(sentence, match, rules.stance.denials)) return null;
  return isConditional(sentence, match, rules) ? "QUALIFIES" : "AFFIRMS";
}

/** A model that denies the principle is warned of, or rejected anywhere before. */
function rejectsModel(sentence: Sentence, match: Match<PrincipleSign>, rules: ReadingRules): boolean {
  const rejected = saidIn(sentence, rules.stance.rejections).some(({ to }) => to <= match.from);
  return rejected || isWarnedOf(sentence, match, rules);
}

/** A condition follows not far behind. */
function isConditional(sentence: Sentence, match: Match<PrincipleSign>, rules: ReadingRules): boolean {
  const conditions = saidIn(sentence, rules.stance.qualifications);
  return conditions.some(({ from }) => from >= match.to && from - match.to <= conditionWords);
}

function says(sentence: Sentence, index: PatternIndex<null>): boolean {
  return saidIn(sentence, index).length > 0;
}

/** "privacy issues", "we took part in discussions on privacy": spoken about, not invoked. */
function isTopic(sentence: Sentence, match: Match<PrincipleSign>, rules: ReadingRules): boolean {
  if (saidIn(sentence, rules.stance.topics).some(({ from }) => from === match.to)) return true;
  const led = saidIn(sentence, rules.stance.topicLeads).some(
    ({ to }) => to <= match.from && match.from - to <= topicWords,
  );
  return led && !says(sentence, rules.stance.endorsing);
}

/** Whether one of the patterns ends at most two words before the match, with no word of doing harm between: "rather than constrain …". */
function endsBefore(sentence: Sentence, match: Match<PrincipleSign>, index: PatternIndex<null>): boolean {
  return saidIn(sentence, index).some(({ to }) => {
    if (to > match.from || match.from - to > closeWords - 1) return false;
    return !sentence.words.slice(to, match.from + 1).some((word, i) => word.afterComma || (i === 0 && to < match.from));
  });
}

/** "X would stifle …": X stands right before the warning. */
function isWarnedOf(sentence: Sentence, match: Match<PrincipleSign>, rules: ReadingRules): boolean {
  return saidIn(sentence, rules.stance.warnings).some(({ from }) => from >= match.to && from - match.to < warningWords);
}
