import { stemmer as stemEnglish } from "@orama/stemmers/english";
import { stemmer as stemFrench } from "@orama/stemmers/french";
import { stemmer as stemRussian } from "@orama/stemmers/russian";
import { stemmer as stemSpanish } from "@orama/stemmers/spanish";
import { fold } from "../text/fold.ts";

const stemmers: Readonly<Record<string, (word: string) => string>> = {
  en: stemEnglish,
  fr: stemFrench,
  es: stemSpanish,
  ru: stemRussian,
};
/** By whose rules words are stemmed; in the last, "", words are compared folded only. */
export const stemLanguages = [...Object.keys(stemmers), ""];

/** `fr-CA` → that of fr, as its place in `stemLanguages`. */
export function stemLanguageOf(language: string): number {
  const place = stemLanguages.indexOf(language.split("-")[0]!);
  return place < 0 ? stemLanguages.length - 1 : place;
}

/** The term under which the word itself stands, whatever its language. */
export function exactTerm(word: string): string {
  return `=${fold(word)}`;
}

/**
 * The terms under which a word is filed and looked up: its stem in the language, without accents. A stemmer reads some endings by
 * their accents, and readers leave accents out: so the stem of the folded word is one more term.
 */
export function stemTerms(word: string, language: number): string[] {
  const name = stemLanguages[language]!;
  const stem = stemmers[name];
  const folded = fold(word);
  if (stem === undefined) return [`${name}:${folded}`];
  return [...new Set([stem(folded), fold(stem(word.toLowerCase()))])].map((term) => `${name}:${term}`);
}
