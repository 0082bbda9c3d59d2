import { overlap } from "./Governor.ts";
import type { Stretch } from "./Governor.ts";
import type { Judgement } from "./Judgement.ts";
import type { Sentence } from "../passages/Passage.ts";
import type { ReadingRules } from "../rules/ReadingRules.ts";
import { saidIn } from "../passages/saidIn.ts";
import type { SignMatch } from "./withoutHidden.ts";

/** A verb that records what was done reaches so far. */
const recordingWords = 12;

/** Something is asked or valued, by other words than those of the match. */
export function isValued(sentence: Sentence, { valued }: ReadingRules, match?: SignMatch): boolean {
  return saidIn(sentence, valued.endorsing).some((said) => !match || !overlap(said, match));
}

/** A word that is only recorded: what was done, what a paper holds. No stance follows from it; words that put a principle at length are meant. */
export function unlessRecorded(
  judged: Judgement | undefined,
  match: SignMatch,
  sentence: Sentence,
  rules: ReadingRules,
): Judgement | undefined {
  if (
    judged?.stance !== "AFFIRMS" ||
    match.to - match.from > 1 ||
    isValued(sentence, rules) ||
    isSupported(sentence, rules)
  )
    return judged;
  const recorded = saidIn(sentence, rules.valued.recorded).find((said) => isNear(said, match, sentence));
  return recorded ? { stance: null, reason: `recorded: ${recorded.pattern.source}` } : judged;
}

/** "Privacy has been recognised": recorded as a merit. */
function isSupported(sentence: Sentence, { stance }: ReadingRules): boolean {
  return saidIn(sentence, stance.words).some(({ pattern }) => pattern.meaning === "support");
}

/** In the same clause, few words away. */
function isNear(said: Stretch, match: Stretch, { words }: Sentence): boolean {
  const [from, to] = said.from < match.from ? [said.to, match.from] : [match.to, said.from];
  return to - from <= recordingWords && !words.slice(from, to + 1).some((word) => word.afterBreak);
}
