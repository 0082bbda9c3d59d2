import { opensAgain } from "./opensAgain.ts";
import type { Sentence } from "./Passage.ts";
import type { Match } from "../rules/patterns.ts";
import type { Cue, ReadingRules } from "../rules/ReadingRules.ts";
import { saysWe, speaksOfItself } from "./reportedSpeech.ts";

/** "and we urge": so many words behind a comma or an "and" say that the contributor asks again. */
const askingWords = 4;
/** "and the next Council should": a subject of a clause has at most so many words. */
const subjectWords = 8;
const nobody = new Set<string>();

/** A clause of a sentence with the cues that stand in it, their words counted from its first; one without cues goes on with the ask before it. */
export interface Clause {
  sentence: Sentence;
  cues: Match<Cue>[];
}

/**
 * The clauses of a sentence that each ask for themselves: behind a semicolon or an "and" somebody else ("the Council should …, and operators
 * must …"), or the contributor again ("we call on …, and we urge …"), or what is asked of another ("recommend that A … and that B …").
 * Other asks of one sentence are one.
 */
export function clausesOf(sentence: Sentence, cues: Match<Cue>[], text: string, rules: ReadingRules): Clause[] {
  const starts = [0];
  for (const [number, cue] of cues.entries()) {
    const before = cues[number - 1];
    const at = before ? startOf(sentence, { before, cue }, text, rules) : null;
    if (at !== null && cues.some(({ from }) => from >= (starts.at(-1) ?? 0) && from < at)) starts.push(at);
    const until = cues[number + 1]?.from ?? sentence.words.length;
    starts.push(...opensAgain(sentence, cue, until, text, rules));
  }
  return starts.map((from, number) => {
    const to = starts[number + 1] ?? sentence.words.length;
    return clause(sentence, cues, { from, to }, rules);
  });
}

interface Cues {
  before: Match<Cue>;
  cue: Match<Cue>;
}

/** Where the clause begins that a cue makes one of its own; null where it belongs to what was said before. */
function startOf(sentence: Sentence, cues: Cues, text: string, rules: ReadingRules): number | null {
  let parted = false;
  for (let at = cues.cue.from; at > 0; at--) {
    const gap = gapBefore(sentence, at, text);
    const from = isAnd(sentence, at, rules) ? at + 1 : at;
    if (gap.includes(";")) return cues.cue.from > from ? from : null;
    const comma = gap.includes(",");
    if (asks(sentence, { at, from, comma, parted }, cues, text, rules)) return from;
    if (comma && cues.cue.from - at < askingWords) return null;
    parted ||= comma;
  }
  return null;
}

/** A place where a clause may begin: `from` is its first word, behind the "and" at `at`; `parted` says that a comma stands further on. */
interface Place {
  at: number;
  from: number;
  comma: boolean;
  parted: boolean;
}

function gapBefore({ words }: Sentence, at: number, text: string): string {
  return text.slice(words[at - 1]?.end, words[at]?.start);
}

function asks(sentence: Sentence, place: Place, cues: Cues, text: string, rules: ReadingRules): boolean {
  const { at, from, comma, parted } = place;
  if (!comma && from === at) return false;
  if (cues.cue.from - at < askingWords && asksAgain(sentence, from, cues.cue, rules)) return true;
  if (from === at || parted) return false;
  return comma ? hasSubject(sentence, from, cues.cue, text, rules) : asksAnother(sentence, at, cues, text, rules);
}

function isAnd({ words }: Sentence, at: number, { stance }: ReadingRules): boolean {
  return stance.and.has(words[at]?.form ?? "");
}

function asksAgain(sentence: Sentence, at: number, { from, to }: Match<Cue>, rules: ReadingRules): boolean {
  const said = { ...sentence, words: sentence.words.slice(at) };
  return saysWe(sentence, Math.max(at, from), to, rules) || speaksOfItself(said, to - at, rules, nobody);
}

/** "must act and the Council should": without a comma an article says that a subject follows, and what was asked before holds no clause. */
function asksAnother(
  sentence: Sentence,
  at: number,
  { before, cue }: Cues,
  text: string,
  rules: ReadingRules,
): boolean {
  const { words } = sentence;
  const { notItself, addressees } = rules.recommendations;
  const plain = words.slice(before.to, at).every(({ form }) => !notItself.has(form));
  const first = words[at + 1];
  const named = rules.layout.articles.has(first?.form ?? "") || addressees.impersonal.test(text.slice(first?.start));
  return plain && named && hasSubject(sentence, at + 1, cue, text, rules);
}

/** Whether the words before a cue name who should act, or the cue needs nobody: "and it is time to". */
function hasSubject(
  { words }: Sentence,
  from: number,
  cue: Match<Cue>,
  text: string,
  { recommendations: { notItself, addressees } }: ReadingRules,
): boolean {
  if (cue.pattern.meaning.kind !== "CUE") return false;
  const subject = words.slice(from, cue.from);
  if (subject.length === 0) return addressees.impersonal.test(text.slice(words[from]?.start));
  if (subject.length > subjectWords || subject.slice(0, -1).some(({ form }) => notItself.has(form))) return false;
  // "and this must": what was asked for before.
  const said = ` ${text.slice(subject[0]?.start, subject.at(-1)?.end)}`.replace(addressees.adverbs, "").trim();
  return said !== "" && !addressees.noSubject.test(said);
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
