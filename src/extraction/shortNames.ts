import type { CitationState } from "./CitationState.ts";
import type { CitationReader } from "./CitationReader.ts";
import type { Span } from "../text/View.ts";

/** The one word by which a text calls an instrument again: "the Agenda", "this Declaration". Span in the view, from the word on. */
export interface ShortName extends Span {
  word: string;
}

const behindNumber = /^\s+(?:of|in|under)\s+(?:the|this|that|said)\s+(?:said\s+|same\s+)?(\p{Lu}\p{L}+)/u;
const alone =
  /(?<!\p{L})([Tt]he |[Tt]his |said )(\p{Lu}\p{Ll}+)(?![\p{L}'-]| (?:of|for|on|to|by|in the) | (?:and )?\p{Lu})/gu;

/** Those where no more of a name follows and no name or number of `known` stands beside them. */
export function shortNamesIn(text: string, known: Span[], reader: CitationReader, state: CitationState): ShortName[] {
  return [...text.matchAll(alone)].flatMap((match) => {
    const [words, article = "", word = ""] = match;
    const span = { start: match.index + article.length, end: match.index + words.length };
    const isKnown = known.some((other) => other.start <= span.end && span.start <= other.end);
    // "this Charter" is first of all the paper itself.
    const own = state.ownTitle.has(word) && /^this/i.test(article);
    return isKnown || own || !reader.again.has(word) ? [] : [{ ...span, word }];
  });
}

/** The one right behind numbers that end at `from`: "article 17 of the Covenant". The span begins at the numbers' end. */
export function shortNameBehind(text: string, from: number, reader: CitationReader): ShortName | null {
  const match = behindNumber.exec(text.slice(from));
  const word = match?.[1];
  if (!match || word === undefined || !reader.again.has(word)) return null;
  return { start: from, end: from + match[0].length, word };
}

/** The instruments that a word can mean: the last one of `named` whose title has it, else all that have it. */
export function calledByWord(word: string, reader: CitationReader, named: string[]): string[] {
  const before = named.findLast((key) => bearsWord(key, word, reader));
  return before === undefined ? [...reader.names.byKey.keys()].filter((key) => bearsWord(key, word, reader)) : [before];
}

export function bearsWord(key: string, word: string, reader: CitationReader): boolean {
  const instrument = reader.instrument(key);
  return [instrument?.titles["en"], instrument?.shortTitle].some((title) => title?.includes(word));
}
