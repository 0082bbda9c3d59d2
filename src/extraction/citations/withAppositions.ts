import type { Naming } from "./namedInstruments.ts";
import type { NameWords } from "./NameWords.ts";
import { isInitials, shortFormBehind } from "./shortForms.ts";
import type { Abbreviations } from "./shortForms.ts";

/** "Universal Declaration of Human Rights (UDHR)" is one naming; its short form counts as a name from here on. */
export function withAppositions(
  text: string,
  namings: Naming[],
  abbreviations: Abbreviations,
  words: NameWords,
): Naming[] {
  const kept: Naming[] = [];
  for (const naming of namings) {
    const last = kept.at(-1);
    if (last && isApposition(text, last, naming, words)) {
      last.end = naming.end + (/^["']?[)\]]/.exec(text.slice(naming.end))?.[0].length ?? 0);
      last.keys = last.keys.filter((key) => naming.keys.includes(key));
      continue;
    }
    kept.push(withShortForm(text, naming, abbreviations, words));
  }
  return kept;
}

/** The naming with the short form that stands behind it, which is read from here on. */
function withShortForm(text: string, naming: Naming, abbreviations: Abbreviations, words: NameWords): Naming {
  const { start, end, keys, rule } = naming;
  const found = keys.length > 1 ? null : shortFormBehind(text, start, end, words);
  // Capitals in brackets behind a name may be those of a body that it names.
  const isLetters = found !== null && /^\p{Lu}[\p{Lu}\d+-]+$/u.test(found.short);
  if (!found || (keys.length === 0 && isLetters && !isInitials(found.short, text.slice(start, found.end))))
    return { ...naming };
  // A description may be of one text and the short form of its body: "recommendations on the Forum (F)".
  if (rule !== "description" || keys.length === 0) abbreviations.set(found.short, keys);
  return { ...naming, end: found.end, nameEnd: end };
}

/** The second naming means the same instrument and stands in brackets behind the first, or is its symbol or title: "resolution 1/2, A/RES/1/2". */
function isApposition(text: string, first: Naming, second: Naming, words: NameWords): boolean {
  const between = text.slice(first.end, second.start);
  const closes = /^["')\]]/.test(text.slice(second.end));
  // "the General Data Protection Regulation (GDPR)", neither of which the graph knows.
  if (first.keys.length + second.keys.length === 0) return closes && words.opens.test(between) && between.includes("(");
  if (!second.keys.some((key) => first.keys.includes(key))) return false;
  if (words.apposed.test(between)) return true;
  if (second.rule === "symbol" && /^\s*\(\s*(?:[\p{L}.]+\s+){0,5}$|^,[^.;:()]{1,60}\s$/u.test(between)) return true;
  return words.opens.test(between) && (second.rule === "symbol" || closes);
}
