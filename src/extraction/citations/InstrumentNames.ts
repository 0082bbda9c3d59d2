import { inflectionOf } from "../rules/Inflection.ts";
import type { Inflection } from "../rules/Inflection.ts";
import type { LooseTitles } from "./LooseTitles.ts";
import { looseTitlesOf } from "./looseTitlesOf.ts";
import type { NameWords } from "./NameWords.ts";
import { labelPattern } from "../rules/patternOf.ts";
import { indexOf } from "../rules/patterns.ts";
import type { PatternIndex } from "../rules/patterns.ts";
import type { LanguageFiles } from "../rules/RuleFiles.ts";
import { View } from "../../text/View.ts";
import type { KnownInstrument, Vocabulary } from "../Vocabulary.ts";

/** Language → key of an instrument → what contributors call it: seeds/reading/instruments.yaml. */
export type Callings = Record<string, Record<string, string[]>>;

interface Name {
  instrument: string;
  name: string;
}

/** Scripts that put spaces between words; the names of a language are looked for where its script is. */
const spacedScripts = [
  /\p{sc=Latin}/u,
  /\p{sc=Cyrillic}/u,
  /\p{sc=Arabic}/u,
  /\p{sc=Greek}/u,
  /\p{sc=Hebrew}/u,
  /\p{sc=Devanagari}/u,
];
const unspacedLanguages = ["zh", "ja", "th"];

/** Every way in which the instruments of a vocabulary are called, ready to be looked for. Made once a vocabulary. */
export class InstrumentNames {
  private readonly callings: Callings;
  readonly byKey: Map<string, KnownInstrument>;
  /** Titles and other names by language, matched word by word in any inflection. */
  readonly names: Map<string, PatternIndex<Name>>;
  /** The same with other words between theirs, of languages that say which bodies issue texts. */
  readonly loose: Map<string, LooseTitles>;
  /** Language → its script, of those that have names. */
  readonly scripts: (readonly [string, RegExp])[];
  /** Chinese writes no spaces: names are looked for as they are. */
  readonly unspaced: Name[];
  /** Symbols without spaces in capitals → keys. */
  readonly symbols: Map<string, Set<string>>;
  /** "70/125" → keys of the resolutions with that number. */
  readonly resolutions: Map<string, Set<string>>;
  readonly symbolPattern: RegExp | null;
  /** "TA" → keys of the instruments with provisions that some name of theirs makes so; too short to stand without a number. */
  readonly initials = new Map<string, Set<string>>();

  /** `kinds` are words in capitals that say a kind of text, such as Declaration. */
  constructor(
    vocabulary: Vocabulary,
    private readonly files: ReadonlyMap<string, LanguageFiles>,
    private readonly kinds: Set<string>,
    readonly words: NameWords,
  ) {
    const callings = Object.fromEntries([...files].map(([language, { instruments }]) => [language, instruments]));
    this.callings = callings;
    this.byKey = new Map(vocabulary.instruments.map((instrument) => [instrument.key, instrument]));
    const patterns = spacedLanguages(vocabulary, callings).map(
      (language) =>
        [
          language,
          patternsOf(vocabulary, callings, language, words.leadingArticle, this.inflectionOf(language)),
        ] as const,
    );
    this.names = new Map(patterns.map(([language, all]) => [language, indexOf(all)]));
    this.loose = looseTitlesOf(vocabulary, files, (one, language) => namesOf(one, callings, language));
    this.scripts = patterns.flatMap(([language, [first]]) => scriptOf(language, first?.source ?? ""));
    this.unspaced = unspacedNames(vocabulary, callings);
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
    for (const instrument of vocabulary.instruments) {
      if (instrument.provisions.length === 0) continue;
      for (const name of ownNames(instrument)) {
        const letters = initialsOf(name);
        if (letters.length > 1) addTo(this.initials, letters, instrument.key);
      }
    }
    this.symbolPattern = written.size === 0 ? null : anyOf([...written]);
  }

  inflectionOf(language: string): Inflection {
    return inflectionOf(this.files.get(language)?.words);
  }

  /** What an instrument is called in a language. */
  namesOf(instrument: KnownInstrument, language: string): string[] {
    return namesOf(instrument, this.callings, language);
  }

  /** The keys that a symbol stands for, however it is spaced. */
  withSymbol(symbol: string): string[] {
    return [...(this.symbols.get(bare(symbol)) ?? [])];
  }

  /** Whether a name says what kind of text it is and nothing of which one: "Plan of Action". */
  isGeneric(name: string): boolean {
    return name.split(/\P{L}+/u).every((word) => word.length < 4 || this.kinds.has(word));
  }

  /** Whether a name itself says that it is a text: "code of conduct …", unlike "the right to privacy …". */
  saysKind(name: string): boolean {
    return name.split(/\P{L}+/u).some((word) => this.kinds.has(word.charAt(0).toUpperCase() + word.slice(1)));
  }
}

function spacedLanguages({ instruments }: Vocabulary, callings: Callings): string[] {
  const all = new Set([...Object.keys(callings), ...instruments.flatMap(languagesOf)]);
  return [...all].filter((language) => !unspacedLanguages.includes(language));
}

function languagesOf({ titles, altTitles }: KnownInstrument): string[] {
  return [...Object.keys(titles), ...Object.keys(altTitles)];
}

function scriptOf(language: string, name: string): [string, RegExp][] {
  const script = spacedScripts.find((one) => one.test(name));
  return script ? [[language, script]] : [];
}

function unspacedNames({ instruments }: Vocabulary, callings: Callings): Name[] {
  return instruments.flatMap((instrument) =>
    unspacedLanguages.flatMap((language) =>
      namesOf(instrument, callings, language).map((name) => ({ instrument: instrument.key, name })),
    ),
  );
}

/** In all languages. */
function ownNames({ titles, shortTitle, altTitles }: KnownInstrument): string[] {
  const names = [...Object.values(titles), ...Object.values(altTitles).flat()];
  return shortTitle === undefined ? names : [...names, shortTitle];
}

/** "Tunis Agenda" → TA. */
function initialsOf(name: string): string {
  return (name.match(/(?<![\p{L}\p{N}])\p{Lu}(?=\p{Ll})/gu) ?? []).join("");
}

function symbolsOf(instrument: KnownInstrument): string[] {
  const all = [instrument.symbol, ...instrument.otherSymbols].filter((symbol) => symbol !== undefined);
  // A symbol has a digit; "1121st meeting" has a space before its first letter of meaning and is none.
  return all.flatMap((symbol) => symbol.split(/ \/ |, /)).filter((symbol) => /\d/.test(symbol) && /[/(]/.test(symbol));
}

/** Without spaces, and without the language of the document: "…/DOC/6(Rev.1)-F". */
function bare(symbol: string): string {
  return symbol
    .replace(/\s+/g, "")
    .toUpperCase()
    .replace(/(?<=\))-[ACEFRS]$/, "");
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

function namesOf(instrument: KnownInstrument, callings: Callings, language: string): string[] {
  const { titles, altTitles, shortTitle } = instrument;
  // Nobody says of which language a short title is: it is tried where there is a title.
  const short = language in titles ? shortTitle : undefined;
  const own = [titles[language], short].filter((name) => name !== undefined);
  return [...own, ...(altTitles[language] ?? []), ...(callings[language]?.[instrument.key] ?? [])];
}

function patternsOf(
  vocabulary: Vocabulary,
  callings: Callings,
  language: string,
  article: RegExp,
  inflection: Inflection,
) {
  return vocabulary.instruments.flatMap((instrument) => {
    return namesOf(instrument, callings, language).flatMap((name) => {
      const seen = new View(name, { start: 0, end: name.length }).text.replace(article, "");
      const pattern = labelPattern(seen, { instrument: instrument.key, name: seen }, inflection);
      return pattern ? [pattern] : [];
    });
  });
}
