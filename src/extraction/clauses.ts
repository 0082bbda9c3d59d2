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
function startOf({ words, ...span }: Sentence, cue: Match<Cue>, text: string, rules: ReadingRules): number | null {
  const sentence = { ...span, words };
  for (let at = cue.from; at > 0; at--) {
    const gap = text.slice(words[at - 1]?.end, words[at]?.start);
    const and = rules.stance.and.has(words[at]?.form ?? "") ? 1 : 0;
    if (gap.includes(";")) return cue.from > at + and ? at + and : null;
    if (gap.includes(",") && cue.from - at < askingWords)
      return asksAgain(sentence, at + and, cue, rules) ? at + and : null;
  }
  return null;
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
  const isAnd = (at: number): boolean => rules.stance.and.has(sentence.words[at]?.form ?? "");
  const last = isAnd(to - 1) && !isLast ? to - 2 : to - 1;
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
