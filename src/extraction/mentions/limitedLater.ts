import { verdictOn } from "./Governor.ts";
import type { Stretch, VerdictMatch } from "./Governor.ts";
import type { StanceContext } from "./Judgement.ts";
import type { Sentence } from "../passages/Passage.ts";
import type { ReadingRules } from "../rules/ReadingRules.ts";
import type { VerdictKind } from "../rules/RuleFiles.ts";
import { saidIn } from "../passages/saidIn.ts";

const laterWords = 24;
const openingWords = 3;
const limiting = new Set<VerdictKind>(["insufficient", "limited", "warned", "unneeded"]);
const bounding = new Set<VerdictKind>(["insufficient", "limited"]);

/** "X is welcome, but it does not replace …": what a later clause says of the principle by a pronoun. */
export function limitedLater(match: Stretch, { sentence, rules }: StanceContext): VerdictMatch | undefined {
  return standIns(sentence, match.to, match.to + laterWords, rules)
    .map((one) => saidOf(one, sentence, rules))
    .find((verdict) => verdict && limiting.has(verdict.pattern.meaning));
}

/** "But it cannot …", "This right is not …": what the beginning of a sentence says of the principle of the one before it. */
export function limitedAgain(sentence: Sentence, rules: ReadingRules): (Stretch & { reason: string }) | undefined {
  const turns = saidIn(sentence, rules.stance.ends).some(({ to }) => to <= openingWords);
  const again = saidIn(sentence, rules.stance.again).find(({ from }) => from <= openingWords);
  const first = again ?? (turns ? standIns(sentence, 0, openingWords, rules)[0] : undefined);
  const verdict = first && saidOf(first, sentence, rules);
  if (!verdict || !bounding.has(verdict.pattern.meaning)) return undefined;
  return { from: first.from, to: verdict.to, reason: `${verdict.pattern.meaning}: ${verdict.pattern.source}` };
}

/** "It does not …", but not "this law does not …". */
function saidOf(standIn: Stretch, sentence: Sentence, rules: ReadingRules): VerdictMatch | undefined {
  const verdict = verdictOn(sentence, standIn, rules);
  return verdict?.from === standIn.to ? verdict : undefined;
}

/** Pronouns at the beginning of a clause, or the place behind a "but" where a language has none. */
function standIns(sentence: Sentence, from: number, to: number, rules: ReadingRules): Stretch[] {
  const { pronouns, ends } = rules.stance;
  const behind = new Set(saidIn(sentence, ends).map((one) => one.to));
  return sentence.words.slice(from, to).flatMap((word, index) => {
    const at = from + index;
    const begins = word.afterBreak || word.afterComma || behind.has(at);
    if (begins && pronouns.has(word.form)) return [{ from: at, to: at + 1 }];
    return behind.has(at) && pronouns.has("") ? [{ from: at, to: at }] : [];
  });
}
