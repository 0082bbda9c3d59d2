import type { LayoutPatterns } from "../rules/LayoutPatterns.ts";
import { documentKind } from "./documentKind.ts";
import type { Passage, Sentence, Voice } from "./Passage.ts";
import { matchesIn } from "../rules/patterns.ts";
import type { PatternIndex } from "../rules/patterns.ts";
import type { ReadingRules } from "../rules/ReadingRules.ts";
import type { Word } from "../rules/words.ts";

const longestNameWords = 5;
const longestSourceWords = 6;
const openingPassages = 8;
const letterheadPassages = 4;
/** "The recalled Recommendation": a text that speaks stands among the first words, its "that" not far behind. */
const textWithin = 4;
const saidWithin = 20;
/** Words of a sentence among which its subject stands. */
const namedWithin = 12;

/**
 * The words by which the contributor calls itself beside "we": those of its headings that also believe, welcome or support,
 * those who welcome the opportunity or present the paper, and, where it does not describe what others say, "the undersigned".
 */
export function contributorNames(passages: Passage[], rules: ReadingRules): Set<string> {
  const { selfVerbs, introductions, signers } = rules.recommendations;
  const signed = documentKind(passages, rules)?.kind === "DESCRIBING" ? new Set<string>() : signers;
  const above = letterhead(passages);
  const titles = [...above.flatMap(({ sentences }) => sentences), ...sentencesOf(passages, "HEADING")];
  const inHeadings = new Set(titles.flatMap(({ words }) => words.map((word) => word.form)));
  const own = passages.filter((passage) => passage.voice === "CONTRIBUTOR");
  const namesBefore = (verbs: PatternIndex<null>, among: Passage[]): string[] =>
    among.flatMap(({ view, sentences }) => sentences.flatMap(({ words }) => namesIn(view.text, words, verbs, rules)));
  const ownNames = namesBefore(selfVerbs, own).filter(
    (name) => signed.has(name) || name.split(" ").every((word) => inHeadings.has(word)),
  );
  return new Set([
    ...ownNames,
    ...namesBefore(introductions, own.slice(0, openingPassages)),
    ...letterheadNames(above, rules),
  ]);
}

/** The lines above the text: they end without a stop. */
function letterhead(passages: Passage[]): Passage[] {
  return passages.slice(0, letterheadPassages).filter(({ view }) => !/[.!?]["')]*$/.test(view.text));
}

/** "HALLAND CHAMBER OF COMMERCE (HCC)" as a line above the text: the paper calls itself "the Chamber" and "HCC". */
function letterheadNames(above: Passage[], rules: ReadingRules): string[] {
  return above.flatMap(({ view: { text }, sentences }) =>
    [...text.matchAll(/[^\n]+/g)].flatMap(({ 0: line, index }) => {
      const words = sentences.flatMap((sentence) => sentence.words).filter(({ start }) => start >= index);
      return namesInLine(
        line,
        text,
        words.filter(({ end }) => end <= index + line.length),
        rules,
      );
    }),
  );
}

function namesInLine(line: string, text: string, words: Word[], rules: ReadingRules): string[] {
  const { articles, genitives } = rules.layout;
  // The body before the first "of" is who writes, not for whom or about what.
  const end = words.findIndex((word) => genitives.has(word.form) || genitives.has(`${word.form}'`));
  const body = words.slice(0, end < 0 ? words.length : end).find((word) => isBody(text, word, rules));
  if (!body) return [];
  const short = /\((\p{Lu}[\p{L}\d]*\p{Lu})\)/u.exec(line)?.[1];
  const called = [...articles].map((article) => `${article.replace("'", "")} ${body.form}`);
  return short === undefined ? called : [...called, short.toLowerCase()];
}

function isBody(text: string, { start, end }: Word, { bodies }: ReadingRules): boolean {
  const written = text.slice(start, end);
  return bodies.has(written.charAt(0).toUpperCase() + written.slice(1).toLowerCase());
}

function sentencesOf(passages: Passage[], voice: Voice): Sentence[] {
  return passages.filter((passage) => passage.voice === voice).flatMap((passage) => passage.sentences);
}

function namesIn(text: string, words: Word[], verbs: PatternIndex<null>, rules: ReadingRules): string[] {
  const verb = matchesIn(words.slice(0, longestNameWords + 2), verbs)[0];
  if (!verb) return [];
  const subject = words.slice(0, verb.from);
  return [...namesFrom(text, subject, rules.layout), ...commonName(text, subject, rules)];
}

/** "La commission", "les membres": many languages write what a body is without a capital. */
function commonName(text: string, words: Word[], rules: ReadingRules): string[] {
  const { layout, recommendations } = rules;
  const [article, body, ...more] = words;
  if (!article || !body || more.length > 0) return [];
  if (recommendations.signers.has(body.form)) return [body.form];
  if (!layout.articles.has(article.form) && !layout.articles.has(`${article.form}'`)) return [];
  return isBody(text, body, rules) ? [body.form] : [];
}

/** A subject such as "The Government of X" calls itself so, and X, and by an abbreviation in capitals; "The" and lower case are no name. */
function namesFrom(text: string, words: Word[], { articles, genitives }: LayoutPatterns): string[] {
  const written = words.map((word) => text.slice(word.start, word.end));
  const capitals = words.filter(({ form }, i) => /^\p{Lu}/u.test(written[i] ?? "") && !articles.has(form));
  const last = capitals.at(-1);
  if (!last || last !== words.at(-1)) return [];
  const whole = words.filter((word, i) => i > 0 || !articles.has(word.form)).map((word) => word.form);
  const short = words.filter((_, i) => /^[\p{Lu}\d]{2,}$/u.test(written[i] ?? "")).map((word) => word.form);
  const state = words.length > 1 && genitives.has(words.at(-2)?.form ?? "") ? [last.form] : [];
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

/** The names with the pronoun of a sentence that goes on with the contributor: "The Authority notes … It recommends …". */
export function namesFor(
  sentence: Sentence,
  before: Sentence[],
  { recommendations: { pronouns } }: ReadingRules,
  names: Set<string>,
): Set<string> {
  const first = sentence.words[0]?.form ?? "";
  if (!pronouns.has(first)) return names;
  const said = before.map(
    ({ words }) =>
      ` ${words
        .slice(0, namedWithin)
        .map((word) => word.form)
        .join(" ")} `,
  );
  const known = [...names].some((name) => said.some((words) => words.includes(` ${name} `)));
  return known ? new Set([...names, first]) : names;
}

/** Whether one of the words has the ending of the first person: "Rechazamos", "demandons". */
export function saysWe(
  { words }: Sentence,
  from: number,
  to: number,
  { stance: { firstPerson } }: ReadingRules,
): boolean {
  return firstPerson !== undefined && words.slice(from, to).some(({ form }) => form.endsWith(firstPerson));
}

/** Whether a match begins within the reported words. */
export function isWithin({ from }: { from: number }, speech: { from: number; to: number } | null): boolean {
  return speech !== null && from >= speech.from && from < speech.to;
}

/** Words that report what others say, by number, end exclusive, and the words that say so: "the minister argued that". */
export interface Reported {
  from: number;
  to: number;
  by: { from: number; to: number };
}

/** The words of a sentence that report what others say; null where none do. */
export function reportedIn(sentence: Sentence, rules: ReadingRules, names: Set<string>): Reported | null {
  const { reported, sources, selves, operatives, others } = rules.recommendations;
  const said = matchesIn(sentence.words, reported).find(({ from, to }) => {
    // "According to critics" are the words of others, whoever is spoken of before; "selon nous" are the contributor's.
    const quotes = matchesIn(sentence.words.slice(from, to), sources).length > 0;
    if (quotes && matchesIn(sentence.words.slice(to, to + 1), selves).length > 0) return false;
    // "Emphasizes that …": the clause of a resolution has no subject, for it is the contributor's own.
    const operative = from === 0 && matchesIn(sentence.words.slice(0, 1), operatives).length > 0;
    return quotes || !(operative || saysWe(sentence, from, to, rules) || speaksOfItself(sentence, to, rules, names));
  });
  const first = said ?? matchesIn(sentence.words, others)[0] ?? saidByText(sentence, rules);
  if (!first) return null;
  const from = isBehind(sentence, first, rules) ? 0 : first.from;
  return { from, to: ownWordsFrom(sentence, first.to, rules), by: { from: first.from, to: first.to } };
}

/** "Paragraph 12 of the Agenda recalls that …": the "that" of a sentence whose subject is a text; not of "This charter …". */
function saidByText({ words }: Sentence, rules: ReadingRules): { from: number; to: number } | null {
  const { that, texts, selves, cues } = rules.recommendations;
  const [first] = matchesIn(words.slice(0, textWithin), texts);
  const at = words.slice(0, saidWithin).findIndex(({ form }) => that.has(form));
  if (first?.from !== 0 || at <= first.to) return null;
  // "The law must leave room for what …" asks something of a text.
  const asked = matchesIn(words.slice(0, at), cues).length > 0;
  return asked || matchesIn(words.slice(0, at + 2), selves).length > 0 ? null : { from: at, to: at + 1 };
}

/** "They added …" behind what others said, and no "we" in it. */
export function goesOnReporting(sentence: Sentence, { voices, recommendations }: ReadingRules): boolean {
  return (
    matchesIn(sentence.words, voices.continuing).length > 0 &&
    matchesIn(sentence.words, recommendations.selves).length === 0
  );
}

/** "Prices would rise, the industry says": what was said stands before, and little follows who says it. */
function isBehind({ words }: Sentence, { from }: { from: number }, rules: ReadingRules): boolean {
  const comma = words.findIndex((word, at) => word.afterComma && at >= words.length - longestSourceWords);
  const source = words.slice(comma, from);
  const { and, links, finite } = rules.stance;
  if (comma < 1 || from < comma || source.some(({ form }) => and.has(form) || links.has(form))) return false;
  if (matchesIn(source, finite).length > 0) return false;
  return matchesIn(words.slice(0, comma), rules.recommendations.selves).length === 0;
}

/** "While some argue that …, we believe": where the contributor takes the word again, behind a comma or a stop. */
function ownWordsFrom({ words }: Sentence, reported: number, rules: ReadingRules): number {
  const again = matchesIn(words, rules.recommendations.selves).find(
    ({ from }) =>
      from >= reported && words.slice(from - 1, from + 1).some((word) => word.afterComma || word.afterBreak),
  );
  return again?.from ?? words.length;
}
