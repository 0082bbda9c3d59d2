import type { Sentence } from "./Passage.ts";
import type { Match } from "./patterns.ts";
import type { Cue, ReadingRules } from "./ReadingRules.ts";
import { saysWe, speaksOfItself } from "./reportedSpeech.ts";

/** "and we urge": so many words behind a comma say that the contributor asks again. */
const askingWords = 4;
const nobody = new Set<string>();

/** A clause of a sentence with the cues that stand in it, their words counted from its first. */
export interface Clause {
  sentence: Sentence;
  cues: Match<Cue>[];
}

/**
 * The clauses of a sentence that each ask for themselves: behind a semicolon somebody else ("the Council should …; operators must …"),
 * behind a comma the contributor again ("we call on …, and we urge …"). Other asks of one sentence are one.
 */
export function clausesOf(sentence: Sentence, cues: Match<Cue>[], text: string, rules: ReadingRules): Clause[] {
  const starts = [0];
  for (const cue of cues.slice(1)) {
    const at = startOf(sentence, cue, text, rules);
    if (at !== null && cues.some(({ from }) => from >= (starts.at(-1) ?? 0) && from < at)) starts.push(at);
  }
  return starts.map((from, number) => {
    const to = starts[number + 1] ?? sentence.words.length;
    return clause(sentence, cues, { from, to }, rules);
  });
}

/** Where the clause begins that a cue makes one of its own; null where it belongs to what was said before. */
function startOf(sentence: Sentence, cue: Match<Cue>, text: string, rules: ReadingRules): number | null {
  const { words } = sentence;
  const gapBefore = (at: number): string => text.slice(words[at - 1]?.end, words[at]?.start);
  for (let at = cue.from; at > 0; at--) {
    const gap = gapBefore(at);
    const near = gap.includes(",") && cue.from - at < askingWords;
    if (!near && !gap.includes(";")) continue;
    const from = isAnd(sentence, at, rules) ? at + 1 : at;
    const own = gap.includes(";") ? cue.from > from : asksAgain(sentence, from, cue, rules);
    return own ? from : null;
  }
  return null;
}

function isAnd({ words }: Sentence, at: number, { stance }: ReadingRules): boolean {
  return stance.and.has(words[at]?.form ?? "");
}

function asksAgain(sentence: Sentence, at: number, { from, to }: Match<Cue>, rules: ReadingRules): boolean {
  const said = { ...sentence, words: sentence.words.slice(at) };
  return saysWe(sentence, Math.max(at, from), to, rules) || speaksOfItself(said, from - at, rules, nobody);
}

function clause(
  sentence: Sentence,
  cues: Match<Cue>[],
  { from, to }: { from: number; to: number },
  rules: ReadingRules,
): Clause {
  const isLast = to === sentence.words.length;
  const last = isAnd(sentence, to - 1, rules) && !isLast ? to - 2 : to - 1;
  return {
    sentence: {
      start: from === 0 ? sentence.start : (sentence.words[from]?.start ?? sentence.start),
      end: isLast ? sentence.end : (sentence.words[last]?.end ?? sentence.end),
      words: sentence.words.slice(from, to),
    },
    cues: cues
      .filter((cue) => cue.from >= from && cue.from < to)
      .map((cue) => ({ ...cue, from: cue.from - from, to: cue.to - from })),
  };
}
