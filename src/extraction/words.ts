import { stemmer as arabic } from "@orama/stemmers/arabic";
import { stemmer as english } from "@orama/stemmers/english";
import { stemmer as french } from "@orama/stemmers/french";
import { stemmer as russian } from "@orama/stemmers/russian";
import { stemmer as spanish } from "@orama/stemmers/spanish";
import { fold } from "../text/fold.ts";
import type { Span } from "../text/View.ts";

/** A word of a passage: where it stands, how it is written, and the stem under which its inflections meet. */
export interface Word extends Span {
  form: string;
  stem: string;
  /** A full stop, semicolon or colon stands before it: what was said before belongs to another clause. */
  afterBreak: boolean;
  afterComma: boolean;
}

const stemmers: Record<string, (word: string) => string> = {
  en: (word) => english(american(word)),
  fr: french,
  es: spanish,
  ru: russian,
  ar: arabic,
};
const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:'(?!s(?!\p{L}))\p{L}+)?(?:'s(?!\p{L}))?/gu;
/** French elides articles and pronouns: "l'innovation" is two words. */
const elidingPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
/** Prefixes that are written with or without a hyphen: "multi-stakeholder", "co-operation", "un-fragmented". */
const openPrefixes = new Set(["multi", "co", "un", "non", "inter", "pre", "re", "anti", "trans", "cyber", "de", "sub"]);
/** Language → form → stem. */
const known = new Map<string, Map<string, string>>();
const knownLimit = 100_000;

/** British and American spelling meet: decentralised/decentralized, behaviour/behavior. */
function american(word: string): string {
  return word.replace(/is(e|ed|es|ing|ation|ations)$/, "iz$1").replace(/(?<=[a-z]{3})our(s?|able|ed|ing)$/, "or$1");
}

/** `@orama/stemmers` shrinks the stems of short words beyond meaning; those of up to three letters stay as they are. */
export function stemOf(form: string, language: string): string {
  const stems = known.get(language) ?? new Map<string, string>();
  const before = stems.get(form);
  if (before !== undefined) return before;
  const stemmer = stemmers[language];
  const stem = stemmer && form.length > 3 ? stemmer(form) : form;
  if (stems.size >= knownLimit) stems.clear();
  known.set(language, stems.set(form, stem));
  return stem;
}

function isPrefix({ form }: Word, gap: string): boolean {
  return openPrefixes.has(form) && (gap === "-" || gap === " -" || (gap === " " && form === "multi"));
}

/** Folding makes и of й; the stemmer knows endings only with the й. */
function russianForm(word: string): string {
  return word.toLowerCase().replaceAll("ё", "е");
}

/** The words of a text in order. */
export function wordsOf(text: string, language: string): Word[] {
  const words: Word[] = [];
  let end = 0;
  for (const match of text.matchAll(language === "fr" ? elidingPattern : wordPattern)) {
    // The genitive is no part of the word: "Canada's".
    const bare = match[0].replace(/'s$/, "");
    const form = fold(bare);
    const gap = text.slice(end, match.index);
    const last = words.at(-1);
    if (last && isPrefix(last, gap)) {
      last.form += form;
      last.stem = stemOf(last.form, language);
      last.end = match.index + bare.length;
    } else {
      words.push({
        start: match.index,
        end: match.index + bare.length,
        form,
        stem: stemOf(language === "ru" ? russianForm(bare) : form, language),
        // "CGI.br": a stop without a space parts nothing.
        afterBreak: gap !== "." && /[.;:!?]/.test(gap),
        afterComma: gap.includes(","),
      });
    }
    end = match.index + match[0].length;
  }
  return words;
}
