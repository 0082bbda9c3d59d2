import type { Sentence } from "./Passage.ts";
import type { Match } from "./patterns.ts";
import type { Cue, ReadingRules } from "./ReadingRules.ts";

/** "ask the Commission that": whom is asked has at most so many words. */
const addresseeWords = 6;

/** Where a cue asks again of another: "recommend that A be done and that B be done". Nobody knows of a pronoun that it is another. */
export function opensAgain(
  { words }: Sentence,
  cue: Match<Cue>,
  until: number,
  text: string,
  { stance, recommendations: { that, addressees } }: ReadingRules,
): number[] {
  const isThat = (at: number): boolean => that.has(words[at]?.form ?? "");
  const opening = openingOf();
  if (opening === null) return [];
  for (let at = opening + 2; at < until - 1; at++) {
    if (!isThat(at)) continue;
    const behind = words[at + 1];
    const pronoun = behind && addressees.noSubject.test(text.slice(behind.start, behind.end));
    return stance.and.has(words[at - 1]?.form ?? "") && !pronoun ? [at] : [];
  }
  return [];

  function openingOf(): number | null {
    for (let at = cue.from; at <= cue.to; at++) if (isThat(at)) return at;
    if (!addressees.whom.has(words[cue.to]?.form ?? "")) return null;
    const behind = words.slice(cue.to, cue.to + addresseeWords).findIndex(({ form }) => that.has(form));
    return behind < 0 ? null : cue.to + behind;
  }
}
