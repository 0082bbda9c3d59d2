import { stemmer as stemEnglish } from "@orama/stemmers/english";
import { stemmer as stemFrench } from "@orama/stemmers/french";
import { stemmer as stemRussian } from "@orama/stemmers/russian";
import { stemmer as stemSpanish } from "@orama/stemmers/spanish";
import { fold } from "../../text/fold.ts";

export interface Token {
  word: string;
  /** UTF-16 offsets in the text. */
  start: number;
  end: number;
}

const stemmers: Readonly<Record<string, (word: string) => string>> = {
  en: stemEnglish,
  fr: stemFrench,
  es: stemSpanish,
  ru: stemRussian,
};
/** Where there is no stemmer, words are compared folded only. */
const unstemmed = "";
const stemmedLanguages = [...Object.keys(stemmers), unstemmed];

/** The words of a text, in order. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map((match) => ({
    word: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** `fr-CA` → fr; the language by whose rules its words are stemmed. */
export function stemLanguageOf(language: string): string {
  const base = language.split("-")[0] ?? "";
  return Object.hasOwn(stemmers, base) ? base : unstemmed;
}

/**
 * The terms under which a word is filed and looked up: its stem in the language, without accents. A stemmer reads some endings by
 * their accents, and readers leave accents out: so the stem of the folded word is one more term.
 */
export function termsOf(word: string, stemLanguage: string): string[] {
  const stem = stemmers[stemLanguage];
  const folded = fold(word);
  if (stem === undefined) return [`${unstemmed}:${folded}`];
  return [...new Set([stem(folded), fold(stem(word.toLowerCase()))])].map((term) => `${stemLanguage}:${term}`);
}

/** The terms under which a word that is asked may be filed, whatever the language of the text. */
export function termsInAnyLanguage(word: string): string[] {
  return [...new Set(stemmedLanguages.flatMap((language) => termsOf(word, language)))];
}
