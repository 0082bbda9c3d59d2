import type { Joints } from "./Joints.ts";

/** A text as citations are looked for in it; all of one length, so that places are the same in each. */
export interface CitationTexts {
  /** For names: digits of notes are gone from the ends of words ("Agenda3", "20/8¹"). */
  names: string;
  /** For numbers: digits of every script as 0 to 9, dashes alike, "premier" and "1er" as 1. */
  numbers: string;
  /** For what stands between: marks of notes, years and quotation marks are blank. */
  joints: string;
}

const gluedNote = /(?=\d)(?<=(?<![\p{L}\p{N}])\p{L}{4,})\d{1,2}(?![\p{L}\p{N}/-]|\.\d)/gu;
const dashes = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;
const ordinalEnds = /(?<=\d)(?:ers?|ère|res?|[ºª°]s?|o\.?)(?!\p{L})/gu;
const raisedNote = /(?<=[\p{L}\p{Nd}])[\u00B9\u00B2\u00B3\u2070\u2074-\u2079]+/gu;
/** "[2]", "¹", "(1948)", "(Paris, 10 December 1948)", "(UDHR)", quotation marks, emphasis, the address of a link. */
const noise =
  /\[\d{1,3}\]|[\u00B9\u00B2\u00B3\u2070\u2074-\u2079]+|\((?:[^()\d]{0,40}\d{0,2}[^()\d]{0,20})(?:1[89]|20)\d\d\)|\((?:\p{Ll}{1,3}\s+)?["']?\p{Lu}[\p{L}+-]{1,12}["']?\)|\]\([^()\s]*\)|["*_`[\]]/gu;

export function citationTexts(text: string, joints: Joints, provisionWords: ReadonlySet<string>): CitationTexts {
  const names = text.replace(raisedNote, blank).replace(gluedNote, (digits, at: number) => {
    const word = /\p{L}+$/u.exec(text.slice(0, at))?.[0] ?? "";
    return provisionWords.has(word.toLowerCase()) ? digits : blank(digits);
  });
  const numbers = withOrdinals(
    names
      .replace(/[\u0660-\u0669\u06F0-\u06F9\uFF10-\uFF19]/g, digitOf)
      .replace(dashes, "–")
      .replace(ordinalEnds, blank),
    joints,
    provisionWords,
  );
  const bare = numbers.replace(noise, blank).replace(joints.ofDate, blank);
  return { names, numbers, joints: joints.noise ? bare.replace(joints.noise, blank) : bare };
}

function blank(words: string): string {
  return " ".repeat(words.length);
}

function digitOf(digit: string): string {
  const code = digit.charCodeAt(0);
  return String(code >= 0xff10 ? code - 0xff10 : (code & 0xf) % 10);
}

/** "articles premier et 19": a number as a word counts right behind the word for a provision. */
function withOrdinals(text: string, joints: Joints, provisionWords: ReadonlySet<string>): string {
  if (!joints.mayHaveNumberWord(text)) return text;
  const { ordinals, cardinals } = joints;
  return text.replace(/(?<=(?<!\p{L})(\p{L}+)\.?\s)\p{L}[\p{L}-]*/gu, (ordinal, word: string, at: number) => {
    const digit = ordinals.get(ordinal.toLowerCase()) ?? cardinals.get(ordinal.toLowerCase());
    if (digit === undefined || !provisionWords.has(word.toLowerCase())) return ordinal;
    // "one of its principles ten years ago" counts the years.
    const behind = text.slice(at + ordinal.length);
    const countsOthers = word.endsWith("s") && /^\s\p{L}/u.test(behind) && !joints.goesOn.test(behind);
    return countsOthers ? ordinal : digit.padStart(ordinal.length);
  });
}
