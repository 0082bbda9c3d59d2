import { indexOf, labelPattern } from "./patterns.ts";
import type { PatternIndex } from "./patterns.ts";
import { View } from "./View.ts";
import type { KnownInstrument, Vocabulary } from "./Vocabulary.ts";

interface Name {
  instrument: string;
  name: string;
}

const languagesOfTitles = ["en", "fr", "es", "ru", "ar"];

/** Every way in which the instruments of a vocabulary are called, ready to be looked for. Made once a vocabulary. */
export class InstrumentNames {
  readonly byKey: Map<string, KnownInstrument>;
  /** Titles and other names by language, matched word by word in any inflection. */
  readonly names: Map<string, PatternIndex<Name>>;
  /** Chinese writes no spaces: names are looked for as they are. */
  readonly unspaced: Name[];
  /** Symbols without spaces in capitals → keys. */
  readonly symbols: Map<string, Set<string>>;
  /** "70/125" → keys of the resolutions with that number. */
  readonly resolutions: Map<string, Set<string>>;
  readonly symbolPattern: RegExp | null;

  constructor(vocabulary: Vocabulary) {
    this.byKey = new Map(vocabulary.instruments.map((instrument) => [instrument.key, instrument]));
    this.names = new Map(languagesOfTitles.map((language) => [language, indexOf(namesIn(vocabulary, language))]));
    this.unspaced = vocabulary.instruments.flatMap(({ key, titles }) =>
      titles["zh"] ? [{ instrument: key, name: titles["zh"] }] : [],
    );
    this.symbols = new Map();
    this.resolutions = new Map();
    const written = new Set<string>();
    for (const instrument of vocabulary.instruments) {
      for (const symbol of symbolsOf(instrument)) {
        written.add(symbol);
        addTo(this.symbols, bare(symbol), instrument.key);
        const number = /(?:^|\/)RES\/(\d+\/\d+)/.exec(symbol)?.[1];
        if (number !== undefined) addTo(this.resolutions, number, instrument.key);
      }
    }
    this.symbolPattern = written.size === 0 ? null : anyOf([...written]);
  }

  /** The keys that a symbol stands for, however it is spaced. */
  withSymbol(symbol: string): string[] {
    return [...(this.symbols.get(bare(symbol)) ?? [])];
  }
}

function symbolsOf(instrument: KnownInstrument): string[] {
  const all = [instrument.symbol, ...instrument.otherSymbols].filter((symbol) => symbol !== undefined);
  // A symbol has a digit; "1121st meeting" has a space before its first letter of meaning and is none.
  return all.flatMap((symbol) => symbol.split(/ \/ |, /)).filter((symbol) => /\d/.test(symbol) && /[/(]/.test(symbol));
}

function bare(symbol: string): string {
  return symbol.replace(/\s+/g, "").toUpperCase();
}

function anyOf(symbols: string[]): RegExp {
  const sources = symbols
    .toSorted((a, b) => b.length - a.length)
    .map((symbol) => symbol.replace(/\s+|[^A-Z0-9\s]/gi, (mark) => (mark.trim() ? `\\s?[${mark}]\\s?` : "\\s?")))
    .map((source) => source.replace(/(?:\\s\?)+$/, ""));
  return new RegExp(`(?<![\\p{L}\\p{N}/])(?:${sources.join("|")})(?![\\p{L}\\p{N}]|/\\d)`, "giu");
}

function addTo(map: Map<string, Set<string>>, name: string, key: string): void {
  const keys = map.get(name) ?? new Set<string>();
  keys.add(key);
  map.set(name, keys);
}

function namesIn(vocabulary: Vocabulary, language: string) {
  return vocabulary.instruments.flatMap((instrument) => {
    const others = language === "en" ? [instrument.shortTitle, ...instrument.altTitles] : [];
    const names = [instrument.titles[language], ...others].filter((name) => name !== undefined);
    return names.flatMap((name) => {
      const seen = new View(name, { start: 0, end: name.length }).text.replace(/^(?:the|an?) /i, "");
      const pattern = labelPattern(seen, { instrument: instrument.key, name: seen }, language);
      return pattern ? [pattern] : [];
    });
  });
}
