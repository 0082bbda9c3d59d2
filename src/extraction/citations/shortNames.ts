import type { CitationState } from "./CitationState.ts";
import type { CitationReader } from "./CitationReader.ts";
import type { Span } from "../../text/View.ts";
import { escapedPattern } from "../../text/escapedPattern.ts";

/** The one word by which a text calls an instrument again: "the Agenda", "this Declaration". Span in the view, from the word on. */
export interface ShortName extends Span {
  word: string;
  /** In which the word stands for a text: its titles are looked at. */
  language: string;
  /** The words may mean a text that is named only later: not "this Declaration", and not what begins a sentence. */
  forward?: boolean;
  /** "this Declaration": of what was named right before, or the text itself. */
  own?: boolean;
  /** "the Declaration of 1948": the year in which the text was adopted. */
  year?: string | undefined;
}
type Word = Pick<ShortName, "word" | "language" | "year">;

/** Those where no more of a name follows and no name or number of `known` stands beside them. */
export function shortNamesIn(text: string, known: Span[], reader: CitationReader, state: CitationState): ShortName[] {
  return reader.words.shortNames.flatMap((words) => {
    const { language, again, alone, own } = words;
    return [...text.matchAll(alone)].flatMap((match): ShortName[] => {
      const [said, article = "", before, word = "", after] = match;
      const span = { start: match.index + article.length, end: match.index + said.length };
      const isKnown = known.some((other) => other.start <= span.end && span.start <= other.end);
      const isOwn = own.test(article);
      if (isKnown || !(again.has(word) || state.abbreviations.has(word)) || callsItself(word, isOwn, words, state))
        return [];
      const year = before ?? after;
      return [{ ...span, word, language, year, own: isOwn, forward: canBeLater(article, isOwn, year) }];
    });
  });
}

/** "this Charter" is first of all the paper itself; where it calls itself so, "the Charter" is too. */
function callsItself(
  word: string,
  isOwn: boolean,
  { alone, own }: CitationReader["words"]["shortNames"][number],
  { ownTitle, text }: CitationState,
): boolean {
  if (!ownTitle.has(word)) return false;
  return isOwn || [...text.matchAll(alone)].some(([, article = "", , said]) => said === word && own.test(article));
}

function canBeLater(article: string, isOwn: boolean, year: string | undefined): boolean {
  return !isOwn && (/^\p{Ll}/u.test(article) || year !== undefined);
}

/** The one right behind numbers that end at `from`: "article 17 of the Covenant". The span begins at the numbers' end. */
export function shortNameBehind(
  text: string,
  from: number,
  { words }: CitationReader,
  { abbreviations }: CitationState,
): ShortName | null {
  const behind = text.slice(from);
  for (const { language, again, behindNumber } of words.shortNames) {
    const match = behindNumber.exec(behind);
    const [said = "", before, word, after] = match ?? [];
    if (word !== undefined && (again.has(word) || abbreviations.has(word))) {
      return { start: from, end: from + said.length, word, language, year: before ?? after };
    }
  }
  return null;
}

/** The instruments that a word can mean: the last one of `named` whose title has it, else all that have it. */
export function calledByWord(word: Word, reader: CitationReader, named: string[]): string[] {
  const before = word.year === undefined ? named.findLast((key) => bearsWord(key, word, reader)) : undefined;
  return before === undefined ? [...reader.names.byKey.keys()].filter((key) => bearsWord(key, word, reader)) : [before];
}

/** Of what a word can mean, the one text of whose name the rest stands elsewhere in `text`: the Charter, where the United Nations are named. */
export function toldByRest(keys: string[], { word, language }: Word, reader: CitationReader, text: string): string[] {
  const told = keys.filter((key) => {
    const instrument = reader.instrument(key);
    return instrument && reader.names.namesOf(instrument, language).some((name) => hasRest(name, word, reader, text));
  });
  return told.length === 1 ? told : keys;
}

/** Nothing but small words may stand between the word and the rest: "Charter of the United Nations", "Tunis Agenda". */
function hasRest(name: string, word: string, { words }: CitationReader, text: string): boolean {
  const [before = "", behind = "", ...others] = name.split(new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, "u"));
  const parts = [before, behind].map((part) => withoutSmall(part.trim(), words.small)).filter((part) => part !== "");
  const [rest = ""] = parts;
  if (others.length > 0 || parts.length !== 1 || !/^\p{Lu}\p{Ll}{3}/u.test(rest)) return false;
  return new RegExp(`(?<!\\p{L})${escapedPattern(rest)}(?!\\p{L})`, "u").test(text);
}

function withoutSmall(words: string, small: ReadonlySet<string>): string {
  const all = words.split(" ");
  return all.slice(all.findIndex((word) => !small.has(word))).join(" ");
}

export function bearsWord(key: string, { word, language, year = "" }: Word, reader: CitationReader): boolean {
  const instrument = reader.instrument(key);
  if (!instrument?.date?.startsWith(year) && year !== "") return false;
  if (!instrument) return false;
  const { titles, shortTitle } = instrument;
  const title = titles[language];
  const names = title === undefined ? reader.names.namesOf(instrument, language) : [title];
  return [...names, shortTitle].some((name) => name?.includes(word));
}
