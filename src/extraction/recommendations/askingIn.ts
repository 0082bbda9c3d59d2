import type { Sentence } from "../passages/Passage.ts";
import type { Match } from "../rules/patterns.ts";
import type { Cue, ReadingRules } from "../rules/ReadingRules.ts";
import { isWithin, reportedIn, saysWe, speaksOfItself } from "../passages/reportedSpeech.ts";

/** The cue by which a line asks in the contributor's own voice. */
export function askingIn(
  sentence: Sentence,
  said: Match<Cue>[],
  rules: ReadingRules,
  names: Set<string>,
): Match<Cue> | undefined {
  const speech = reportedIn(sentence, rules, names);
  return said.find((match) => {
    if (isWithin(match, speech) || match.pattern.meaning.kind === "NOT") return false;
    const own = saysWe(sentence, match.from, match.to, rules) || speaksOfItself(sentence, match.from, rules, names);
    return match.pattern.meaning.kind === "CUE" || own;
  });
}
