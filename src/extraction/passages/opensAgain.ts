import type { Sentence } from "./Passage.ts";
import type { Match } from "../rules/patterns.ts";
import type { Cue, ReadingRules } from "../rules/ReadingRules.ts";
import type { Word } from "../rules/words.ts";

/** "ask the Commission that": whom is asked has at most so many words. */
const addresseeWords = 6;

/** Where a cue asks again of another: "recommend that A be done and that B be done". Nobody knows of a pronoun that it is another. */
export function opensAgain(
  { words }: Sentence,
  cue: Match<Cue>,
  until: number,
  text: string,
  rules: ReadingRules,
): number[] {
  const { stance, recommendations } = rules;
  const opening = openingOf(words, cue, recommendations);
  if (opening === null) return [];
  const again = words.findIndex(
    ({ form }, at) => at >= opening + 2 && at < until - 1 && recommendations.that.has(form),
  );
  const behind = words[again + 1];
  const pronoun = behind && recommendations.addressees.noSubject.test(text.slice(behind.start, behind.end));
  return again > 0 && !pronoun && stance.and.has(words[again - 1]?.form ?? "") ? [again] : [];
}

/** The "that" in a cue or behind it, or behind whom it asks. */
function openingOf(
  words: Word[],
  { from, to }: Match<Cue>,
  { that, addressees }: ReadingRules["recommendations"],
): number | null {
  const isWhom = addressees.whom.has(words[to]?.form ?? "");
  const behind = words.slice(from, to + (isWhom ? addresseeWords : 1)).findIndex(({ form }) => that.has(form));
  return behind < 0 ? null : from + behind;
}
