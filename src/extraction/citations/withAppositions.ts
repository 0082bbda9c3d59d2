import type { Naming } from "./namedInstruments.ts";
import type { NameWords } from "./NameWords.ts";

/** A name that a document gives to an instrument: "the X Declaration (the XD)". */
export type Abbreviations = Map<string, string[]>;

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
    const short = words.shortForm.exec(text.slice(naming.end));
    if (short?.[1] !== undefined && naming.keys.length === 1) {
      // A description may be of one text and the short form of its body: "recommendations on the Forum (F)".
      if (naming.rule !== "description") abbreviations.set(short[1], naming.keys);
      kept.push({ ...naming, end: naming.end + short[0].length });
    } else kept.push({ ...naming });
  }
  return kept;
}

/** The second naming means the same instrument and stands in brackets behind the first, or is its symbol or title: "resolution 1/2, A/RES/1/2". */
function isApposition(text: string, first: Naming, second: Naming, words: NameWords): boolean {
  const between = text.slice(first.end, second.start);
  const closes = /^["')\]]/.test(text.slice(second.end));
  // "the General Data Protection Regulation (GDPR)", neither of which the graph knows.
  if (first.keys.length + second.keys.length === 0) return closes && words.opens.test(between) && between.includes("(");
  if (!second.keys.some((key) => first.keys.includes(key))) return false;
  if (words.apposed.test(between)) return true;
  if (second.rule === "symbol" && /^\s*\(\s*(?:[\p{L}.]+\s+){0,5}$/u.test(between)) return true;
  return words.opens.test(between) && (second.rule === "symbol" || closes);
}
