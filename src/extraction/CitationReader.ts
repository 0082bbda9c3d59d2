import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { DescribedInstruments } from "./DescribedInstruments.ts";
import { InstrumentNames } from "./InstrumentNames.ts";
import type { Callings } from "./InstrumentNames.ts";
import { namedInstruments, withoutOverlaps } from "./namedInstruments.ts";
import type { Naming } from "./namedInstruments.ts";
import { ProvisionNumbers } from "./ProvisionNumbers.ts";
import type { NumberedProvisions } from "./ProvisionNumbers.ts";
import type { KnownInstrument, Vocabulary } from "./Vocabulary.ts";

interface CitationWords {
  bodies: string[];
  instruments: { plain: string[]; any: string[]; strict: string[]; again: string[] };
  provisions: Record<string, string[]>;
}

/** A name that a document gives to an instrument: "the X Declaration (the XD)". */
export type Abbreviations = Map<string, string[]>;

/** Looks for names and numbers of provisions; made once a vocabulary, used for every text. */
export class CitationReader {
  readonly names: InstrumentNames;
  readonly again: Set<string>;
  private readonly described: DescribedInstruments;
  private readonly numbers: ProvisionNumbers;
  private readonly ofKind = new Map<string, string[]>();

  /** `directory` holds words.yaml and instruments.yaml (seeds/reading). */
  constructor(vocabulary: Vocabulary, directory: string) {
    const words: CitationWords = parse(readFileSync(join(directory, "words.yaml"), "utf8"));
    const callings: Callings = parse(readFileSync(join(directory, "instruments.yaml"), "utf8"));
    const { plain, any, strict, again } = words.instruments;
    this.names = new InstrumentNames(vocabulary, callings, new Set(any));
    this.again = new Set(again);
    this.described = new DescribedInstruments(vocabulary, {
      plain: new Set(plain),
      any: new Set(any),
      strict: new Set(strict),
      bodies: new Set(words.bodies),
    });
    this.numbers = new ProvisionNumbers(words.provisions);
    for (const instrument of vocabulary.instruments) {
      for (const kind of new Set(instrument.provisions.map((provision) => provision.kind))) {
        this.ofKind.set(kind, [...(this.ofKind.get(kind) ?? []), instrument.key]);
      }
    }
  }

  /** Names in a view's text, by place; `abbreviations` are read and added to. */
  namingsIn(text: string, abbreviations: Abbreviations): Naming[] {
    const known = namedInstruments(text, this.names);
    const described = this.described
      .namingsIn(without(text, known))
      .filter((naming) => naming.keys.length > 0 || /\s/.test(text.slice(naming.start, naming.end)));
    const read = (): Naming[] =>
      withAppositions(
        text,
        withoutOverlaps([...known, ...described, ...abbreviationsIn(text, abbreviations)]),
        abbreviations,
      );
    const before = abbreviations.size;
    const namings = read();
    return abbreviations.size > before ? read() : namings;
  }

  /** Initials of known names, "TA": they mean an instrument only where a number of a provision stands beside them. */
  initialsIn(text: string): Naming[] {
    return [...text.matchAll(/(?<![\p{L}\p{N}])\p{Lu}{2,6}(?![\p{L}\p{N}])/gu)].flatMap((match) => {
      const keys = [...(this.names.initials.get(match[0]) ?? [])];
      const end = match.index + match[0].length;
      return keys.length === 0 ? [] : [{ start: match.index, end, keys, rule: "initials", confidence: 0.7 }];
    });
  }

  provisionsIn(text: string): NumberedProvisions[] {
    return this.numbers.in(text);
  }

  hasKind(key: string, kind: string): boolean {
    return this.ofKind.get(kind)?.includes(key) ?? false;
  }

  /** The one instrument whose provisions are of this kind: goals and targets, action lines. */
  onlyWith(kind: string): string | undefined {
    const keys = this.ofKind.get(kind) ?? [];
    return keys.length === 1 ? keys[0] : undefined;
  }

  instrument(key: string): KnownInstrument | undefined {
    return this.names.byKey.get(key);
  }
}

/** The text with what is known already made unreadable, place by place: "the X Charter and the Y Principles" are two. */
function without(text: string, known: Naming[]): string {
  let rest = "";
  for (const { start, end } of known) rest += text.slice(rest.length, start) + "\0".repeat(end - start);
  return rest + text.slice(rest.length);
}

function abbreviationsIn(text: string, abbreviations: Abbreviations): Naming[] {
  const found: Naming[] = [];
  for (const [short, keys] of abbreviations) {
    for (let at = text.indexOf(short); at >= 0; at = text.indexOf(short, at + short.length)) {
      const around = text.slice(Math.max(0, at - 1), at + short.length + 1);
      if (/[\p{L}\p{N}]/u.test(around.replace(short, ""))) continue;
      found.push({ start: at, end: at + short.length, keys, rule: "abbreviation of this text", confidence: 0.85 });
    }
  }
  return found;
}

/** "Universal Declaration of Human Rights (UDHR)" is one naming; its short form counts as a name from here on. */
function withAppositions(text: string, namings: Naming[], abbreviations: Abbreviations): Naming[] {
  const kept: Naming[] = [];
  for (const naming of namings) {
    const last = kept.at(-1);
    if (last && isApposition(text, last, naming)) {
      last.end = naming.end + (/^["']?[)\]]/.exec(text.slice(naming.end))?.[0].length ?? 0);
      last.keys = last.keys.filter((key) => naming.keys.includes(key));
      continue;
    }
    const short = /^\s*\(\s*(?:the\s+)?["']?([A-Z][A-Za-z0-9+-]{1,9})["']?\s*\)/.exec(text.slice(naming.end));
    if (short?.[1] !== undefined && naming.keys.length === 1) {
      abbreviations.set(short[1], naming.keys);
      kept.push({ ...naming, end: naming.end + short[0].length });
    } else kept.push({ ...naming });
  }
  return kept;
}

/** The second naming means the same instrument and stands in brackets behind the first, or is its symbol or title: "resolution 1/2, A/RES/1/2". */
function isApposition(text: string, first: Naming, second: Naming): boolean {
  if (!second.keys.some((key) => first.keys.includes(key))) return false;
  const between = text.slice(first.end, second.start);
  if (/^,?\s+(?:on|entitled|titled|called|-|–)\s+(?:the\s+)?["']?$/.test(between)) return true;
  const opens = /^\s*[([,]?\s*["']?(?:the\s+)?["']?$/.test(between);
  return opens && (second.rule === "symbol" || /^["')\]]/.test(text.slice(second.end)));
}
