import type { Sentence, Voice } from "./Passage.ts";
import { matchesIn } from "../rules/patterns.ts";
import type { PatternIndex } from "../rules/patterns.ts";
import type { ReadingRules } from "../rules/ReadingRules.ts";

const longestHeadingWords = 20;
const plainHeadingWords = 12;
const longestBylineWords = 25;
const longestDisclaimerWords = 120;

/** Whose words a passage is, by its form and by what it says; questions are recognised before (questions.ts). */
export function voiceOf(text: string, sentences: Sentence[], item: boolean, rules: ReadingRules): Voice {
  const count = wordsIn(text, sentences);
  const says = (index: PatternIndex<null>): boolean =>
    sentences.some((sentence) => matchesIn(sentence.words, index).length > 0);
  if (count <= longestDisclaimerWords && says(rules.voices.disclaimers)) return "DISCLAIMER";
  if (isQuotation(text)) return "QUOTED";
  if (item && !isNumbered(text, rules)) return "CONTRIBUTOR";
  if (count <= longestBylineWords && says(rules.voices.bylines)) return "HEADING";
  // "What we ask" is a heading, though it says "we".
  const isSentence = (): boolean => says(rules.voices.sentences) && !says(rules.voices.headings);
  return isHeading(text, count, isSentence) ? "HEADING" : "CONTRIBUTOR";
}

/** "3.", "IV.", "Article 3.": unlike a bullet it may stand before a heading. */
function isNumbered(text: string, { layout }: ReadingRules): boolean {
  return /^\W*(?:\d{1,2}|[A-Zivx]{1,4})[.)]/.test(text) || layout.ownArticle.test(text);
}

/** Scripts without spaces make one word of a sentence: so many letters of theirs are a word. */
const lettersAWord = 2;

function wordsIn(text: string, sentences: Sentence[]): number {
  const unspaced =
    text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/gu)?.length ??
    0;
  const words = sentences.reduce((sum, sentence) => sum + sentence.words.length, 0);
  return Math.max(words, Math.round(unspaced / lettersAWord));
}

/** A block quotation: marked by ">" or wholly within quotation marks. */
function isQuotation(text: string): boolean {
  if (/^>\s/.test(text)) return true;
  return /^"[^"]{20,}"[\s.,;]*(?:\([^()]*\)|\[[^\]]*\]|\d{1,3})?[\s.]*$/.test(text);
}

/** A short line without an end: a title, a date and place, a heading, a name. */
function isHeading(text: string, words: number, isSentence: () => boolean): boolean {
  if (/^#{1,6}\s/.test(text)) return true;
  if (words > longestHeadingWords || words === 0) return false;
  if (isTitleOrDate(text)) return true;
  if (/[.?!;:,。！？；：、，।॥؟؛।][\s"')」』》”]*$/u.test(text) || /^\P{L}*\p{Ll}/u.test(text) || isSentence())
    return false;
  return words <= plainHeadingWords || capitalised(text) > 0.5;
}

/** All in capitals, or a month with its year. */
function isTitleOrDate(text: string): boolean {
  if (/\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)) return true;
  return /^\W*(?:\d{1,2} )?\p{Lu}\p{L}+(?: \d{1,2},?)? \d{4}\W*$/u.test(text);
}

/** The share of the words of four and more letters that begin with a capital. */
function capitalised(text: string): number {
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  return words.filter((word) => /^\p{Lu}/u.test(word)).length / (words.length || 1);
}
