import type { InstrumentNames } from "./InstrumentNames.ts";
import type { NameWords } from "./NameWords.ts";
import { matchesIn } from "../rules/patterns.ts";
import { TakenSpans } from "../rules/TakenSpans.ts";
import type { Span } from "../../text/View.ts";
import { wordsOf } from "../rules/words.ts";

/** Words that name an instrument: one key where it is clear, several where it is not, none where the graph does not know it. */
export interface Naming extends Span {
  keys: string[];
  /** Where the name itself ends, before the short form that the text gives it. */
  nameEnd?: number;
  /** Which way of naming was seen, for the person who decides. */
  rule: string;
  confidence: number;
}

const anySymbol =
  /(?<![\p{L}\p{N}/])(?:CM\/Rec\(\d{4}\)\d+|OEA\/Ser\.?[A-Z](?:\/[\w.]+)+(?<!\.)|C?ETS (?:No\. )?\d{2,3}(?!\d)|(?:COM|JOIN|SWD)\(\d{4}\)\s?\d+|[CT]-\d{1,4}\/\d{2}(?!\d)|C\/(?:DIR|REG|DEC)\.?\/?\d+(?:\/\d+)+)|(?<![\p{L}\p{N}/])(?:A|E|S|CCPR|CRC|CEDAW|CAT|CERD|ACHPR|EX\.CL|TD|WSIS-\d\d|CM|OECD)\/(?:[A-Z]+[-\w.]*\/)*[-\w.]*\d(?:[-\w/.]|\([^()\s]{1,8}\))*(?<![./-])/gu;
/** A title of so many words is no chance: it counts without capitals too. */
const longTitleWords = 6;
const fewestTitleCapitals = 3;

/** The instruments that a view's text calls by a name, an abbreviation or a symbol that the vocabulary knows. */
export function namedInstruments(text: string, names: InstrumentNames, and: string): Naming[] {
  const numbered = [...symbolsIn(text, names), ...resolutionsIn(text, names)];
  const found = [...numbered, ...furtherResolutions(text, numbered, names, and), ...unspacedIn(text, names)];
  for (const [language, script] of names.scripts) {
    if (script.test(text)) found.push(...titlesIn(text, language, names));
  }
  return withoutOverlaps(mergeSame(found));
}

function titlesIn(text: string, language: string, names: InstrumentNames): Naming[] {
  const index = names.names.get(language);
  if (!index) return [];
  const words = wordsOf(text, names.inflectionOf(language));
  const loose = names.loose.get(language)?.in(text, words) ?? [];
  const apart = loose.flatMap(({ instrument, name, ...span }): Naming[] =>
    isMeant(text, { ...span, instrument, name }, language, names)
      ? [{ ...span, keys: [instrument], rule: `name: ${name}, its words apart`, confidence: 0.85 }]
      : [],
  );
  const whole = matchesIn(words, index).flatMap(({ pattern, from, to }) => {
    const start = words[from]?.start ?? 0;
    const end = words[to - 1]?.end ?? 0;
    const { name, instrument } = pattern.meaning;
    if (!isMeant(text, { start, end, instrument, name }, language, names)) return [];
    return [{ start, end, keys: [instrument], rule: `name: ${name}`, confidence: 0.95 }];
  });
  return [...whole, ...apart];
}

/** The text of that name, not the matter of the same words and not another text whose name holds it. */
type Called = Span & Record<"instrument" | "name", string>;
function isMeant(text: string, span: Called, language: string, names: InstrumentNames): boolean {
  const { name } = span;
  const matter = names.words.titled.has(language) && isLong(name) && !names.saysKind(name);
  if (matter && !isTitle(text, span, names.words)) return false;
  const written = text.slice(span.start, span.end);
  if (!writtenAsName(written, name) || isOfYears(written + text.slice(span.end, span.end + 3), name)) return false;
  if (!names.isGeneric(name)) return true;
  return !isPartOfName(text, span, names.words) && !isOfOtherYear(text.slice(span.end), span, names);
}

/** "the Declaration of Principles of 2019" is none of 2003. */
function isOfOtherYear(behind: string, { name, instrument }: Called, names: InstrumentNames): boolean {
  const date = names.saysKind(name) ? names.byKey.get(instrument)?.date : undefined;
  const year = /^\s\p{L}{1,3}\s((?:19|20)\d\d)(?!\d)/u.exec(behind)?.[1];
  return year !== undefined && date?.startsWith(year) === false;
}

/** "NETmundial+10" is another text than that of NETmundial. */
function isOfYears(written: string, name: string): boolean {
  return /\p{L}\+\d\d/u.test(written) && !name.includes("+");
}

/** A name has its capitals: "UDHR" is not "udhr", "Plan of Action" is not "a plan of action". Numbers must stand. */
function writtenAsName(written: string, name: string): boolean {
  const abbreviation = /^[\p{Lu}\d+]{2,}s?$/u.test(name);
  if (abbreviation) return written.replace(/s$/, "") === name.replace(/s$/, "");
  return isLong(name) || capitals(written) * 2 >= capitals(name);
}

/** "Latin American Plan of Action", "Plan of Action for Africa": another text, whose name holds the words. */
function isPartOfName(text: string, { start, end }: Span, { goesOn, about, small }: NameWords): boolean {
  const before = /(?<![\p{L}\p{N}.])(\p{Lu}[\p{L}'-]+)\s$/u.exec(text.slice(Math.max(0, start - 40), start))?.[1];
  const behind = text.slice(end, end + 20);
  return goesOn.test(behind) || about.test(behind) || (before !== undefined && !small.has(before.toLowerCase()));
}

function isLong(name: string): boolean {
  return name.split(" ").length >= longTitleWords;
}

/** "resolution on the right to privacy in the digital age", or with capitals: the text is meant, not the matter of the same words. */
function isTitle(text: string, { start, end }: Span, { leadsToTitle }: NameWords): boolean {
  return (
    capitals(text.slice(start, end)) >= fewestTitleCapitals ||
    leadsToTitle.test(text.slice(Math.max(0, start - 80), start))
  );
}

function capitals(text: string): number {
  return (text.match(/(?<!\p{L})\p{Lu}/gu) ?? []).length;
}

function symbolsIn(text: string, names: InstrumentNames): Naming[] {
  const found: Naming[] = [];
  if (!/\d/.test(text) || !/[/(]/.test(text)) return found;
  if (names.symbolPattern) {
    for (const match of text.matchAll(names.symbolPattern)) {
      const start = match.index;
      found.push({
        start,
        end: start + match[0].length,
        keys: names.withSymbol(match[0]),
        rule: "symbol",
        confidence: 0.98,
      });
    }
  }
  for (const match of text.matchAll(anySymbol)) {
    const keys = names.withSymbol(match[0]);
    found.push({ start: match.index, end: match.index + match[0].length, keys, rule: "symbol", confidence: 0.9 });
  }
  return found;
}

function resolutionsIn(text: string, names: InstrumentNames): Naming[] {
  if (!/\d\s?\//.test(text)) return [];
  return [...text.matchAll(names.words.resolution)].map((match) => {
    const keys = [...(names.resolutions.get((match[1] ?? "").replace(/\s/g, "")) ?? [])];
    const fitting = keys.filter((key) => bodyFits(match[0], names.byKey.get(key)?.symbol ?? "", names.words));
    return {
      start: match.index,
      end: match.index + match[0].length,
      keys: fitting,
      rule: "resolution number",
      confidence: 0.95,
    };
  });
}

/** "resolutions 68/167, 70/125 and 70/1" are three. */
function furtherResolutions(text: string, first: Naming[], names: InstrumentNames, and: string): Naming[] {
  const next = new RegExp(`(?:\\s*,\\s*${and}?\\s*|\\s+${and}\\s+)(?:A/RES/)?(\\d{1,3}/\\d{1,3})(?![\\d/])`, "yu");
  return first.flatMap(({ end }) => {
    const found: Naming[] = [];
    next.lastIndex = end;
    for (let match = next.exec(text); match; match = next.exec(text)) {
      const number = match[1] ?? "";
      const to = match.index + match[0].length;
      const keys = [...(names.resolutions.get(number) ?? [])];
      found.push({ start: to - number.length, end: to, keys, rule: "resolution number", confidence: 0.9 });
    }
    return found;
  });
}

/** The Human Rights Council and the General Assembly number their resolutions alike: 68/167 is the Assembly's, 20/8 the Council's. */
function bodyFits(written: string, symbol: string, { organs }: NameWords): boolean {
  const named = organs.find(([, names]) => names.test(written))?.[0];
  return named === undefined || symbol.includes(named);
}

function unspacedIn(text: string, names: InstrumentNames): Naming[] {
  return names.unspaced.flatMap(({ instrument, name }) => {
    const found: Naming[] = [];
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      found.push({ start: at, end: at + name.length, keys: [instrument], rule: `name: ${name}`, confidence: 0.95 });
    }
    return found;
  });
}

/** Two instruments that are called by the very same words make one naming that is not clear. */
function mergeSame(found: Naming[]): Naming[] {
  const bySpan = new Map<string, Naming>();
  for (const naming of found) {
    const span = `${naming.start}-${naming.end}`;
    const before = bySpan.get(span);
    if (before) before.keys = [...new Set([...before.keys, ...naming.keys])];
    else bySpan.set(span, { ...naming });
  }
  return [...bySpan.values()];
}

/** Longest first; a known name is better than an unknown one of the same length. */
export function withoutOverlaps(found: Naming[]): Naming[] {
  const kept: Naming[] = [];
  const taken = new TakenSpans();
  const length = (naming: Naming): number => naming.end - naming.start;
  for (const naming of found.toSorted((a, b) => length(b) - length(a) || b.keys.length - a.keys.length)) {
    if (!taken.free(naming)) continue;
    taken.take(naming);
    kept.push(naming);
  }
  return kept.toSorted((a, b) => a.start - b.start);
}
