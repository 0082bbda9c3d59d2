import type { Passage, Sentence, Voice } from "./Passage.ts";
import { matchesIn } from "./patterns.ts";
import type { ReadingRules } from "./ReadingRules.ts";
import type { Word } from "./words.ts";

const longestNameWords = 5;

/** The words by which the contributor calls itself beside "we": those of its headings that also believe, welcome or support. */
export function contributorNames(passages: Passage[], rules: ReadingRules): Set<string> {
  const inHeadings = new Set(sentencesOf(passages, "HEADING").flatMap(({ words }) => words.map((word) => word.form)));
  const names = passages
    .filter((passage) => passage.voice === "CONTRIBUTOR")
    .flatMap(({ view, sentences }) => sentences.flatMap(({ words }) => namesIn(view.text, words, rules)));
  return new Set(names.filter((name) => name.split(" ").every((word) => inHeadings.has(word))));
}

function sentencesOf(passages: Passage[], voice: Voice): Sentence[] {
  return passages.filter((passage) => passage.voice === voice).flatMap((passage) => passage.sentences);
}

function namesIn(text: string, words: Word[], rules: ReadingRules): string[] {
  const verb = matchesIn(words.slice(0, longestNameWords + 2), rules.recommendations.selfVerbs)[0];
  return verb ? namesFrom(text, words.slice(0, verb.from)) : [];
}

/** A subject such as "The Government of X" calls itself so, and X, and by an abbreviation in capitals; "The" and lower case are no name. */
function namesFrom(text: string, words: Word[]): string[] {
  const written = words.map((word) => text.slice(word.start, word.end));
  const capitals = words.filter((_, i) => /^\p{Lu}/u.test(written[i] ?? "") && !/^the$/i.test(written[i] ?? ""));
  const last = capitals.at(-1);
  if (!last || last !== words.at(-1)) return [];
  const whole = words.filter((word, i) => i > 0 || word.form !== "the").map((word) => word.form);
  const short = words.filter((_, i) => /^[\p{Lu}\d]{2,}$/u.test(written[i] ?? "")).map((word) => word.form);
  const state = words.length > 1 && words.at(-2)?.form === "of" ? [last.form] : [];
  return [whole.join(" "), ...short, ...state];
}

/** Whether the contributor speaks of itself among the first words of a sentence. */
export function speaksOfItself(sentence: Sentence, until: number, rules: ReadingRules, names: Set<string>): boolean {
  const before = sentence.words.slice(0, until);
  const said = ` ${before.map((word) => word.form).join(" ")} `;
  return (
    [...names].some((name) => said.includes(` ${name} `)) || matchesIn(before, rules.recommendations.selves).length > 0
  );
}

/** The number of the word from which on a sentence reports what others say; Infinity where it does not. */
export function reportedFrom(sentence: Sentence, rules: ReadingRules, names: Set<string>): number {
  for (const match of matchesIn(sentence.words, rules.recommendations.reported)) {
    const quotes = sentence.words[match.from]?.form.startsWith("accord") ?? false;
    if (quotes || !speaksOfItself(sentence, match.to, rules, names)) return match.from;
  }
  const others = matchesIn(sentence.words, rules.recommendations.others)[0];
  return others?.from ?? Number.POSITIVE_INFINITY;
}
