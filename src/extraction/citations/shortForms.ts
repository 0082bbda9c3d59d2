import type { NameWords } from "./NameWords.ts";

/** A name that a document gives to an instrument: "the X Declaration (the XD)"; no keys for a text that the graph lacks. */
export type Abbreviations = Map<string, string[]>;

/** What a text calls an instrument behind its name, and where the words end that say so. */
export interface ShortForm {
  short: string;
  end: number;
}

/** UTF-16 units from a name to the bracket in which its short form stands. */
const farthestBracket = 140;

/** One word with a capital, which other texts bear too: "the Covenant". */
export function isOneWord(short: string): boolean {
  return /^\p{Lu}\p{Ll}+$/u.test(short);
}

/** "(UDHR)" right behind a name, "(hereinafter the Covenant)", "("the Malabo Convention")". */
export function shortFormBehind(text: string, start: number, end: number, words: NameWords): ShortForm | null {
  const rest = text.slice(end, end + farthestBracket);
  if (!rest.includes("(")) return null;
  const name = text.slice(start, end);
  const found = matchOf(words.shortForm, rest) ?? furtherOn(name, rest, words) ?? saidIn(name, rest, words);
  return found && { short: found.short, end: end + found.end };
}

function matchOf(pattern: RegExp, text: string): ShortForm | null {
  const match = pattern.exec(text);
  const short = match?.slice(1).find((group) => group !== undefined);
  return match && short !== undefined ? { short, end: match[0].length } : null;
}

/** "(RGPD)" behind words of the name in small letters. */
function furtherOn(name: string, rest: string, { furtherShort }: NameWords): ShortForm | null {
  const found = matchOf(furtherShort, rest);
  return found && isInitials(found.short, name + rest.slice(0, rest.indexOf("("))) ? found : null;
}

/** "(hereinafter the Convention)": a word of the name, or letters, which may be of another language. */
function saidIn(name: string, rest: string, { saidShort }: NameWords): ShortForm | null {
  const found = matchOf(saidShort, rest);
  if (!found) return null;
  const isLetters = /^\p{Lu}{2,}$/u.test(found.short) && !rest.slice(0, found.end).includes('"');
  const [first = ""] = /\p{L}+/u.exec(found.short) ?? [];
  return isLetters || name.toLowerCase().includes(first.toLowerCase()) ? found : null;
}

/** "RGPD" of "règlement général sur la protection des données": the letters begin words of the name, in their order and from its first. */
export function isInitials(short: string, name: string): boolean {
  const initials = (name.match(/\p{L}+/gu) ?? []).map((word) => word.charAt(0).toUpperCase());
  if (initials[0] !== short.charAt(0)) return false;
  let from = 0;
  return [...short.replace(/[^\p{L}]/gu, "").toUpperCase()].every((letter) => {
    from = initials.indexOf(letter, from) + 1;
    return from > 0;
  });
}
