import { anyOf, describingPatterns, type DescribingPatterns } from "./describingPatterns.ts";
import type { InstrumentWords } from "./InstrumentWords.ts";
import type { Naming } from "./namedInstruments.ts";
import type { KnownInstrument, Vocabulary } from "../Vocabulary.ts";
import { wordsOf } from "../rules/words.ts";

/** The words of a phrase that the instrument shares must weigh this much of the phrase. */
const enoughShare = 0.7;
/** A word that no instrument has weighs less than the rarest that one has: writers add words of their own. */
const strangerWeight = 1.2;
/** A word of at most this many instruments says which one is meant. */
const tellingInstruments = 3;
const mostCandidates = 4;
interface Bag {
  key: string;
  stems: Set<string>;
  /** Those of its titles and other names alone. */
  names: Set<string>;
  year: string | undefined;
}

/** A phrase as it is compared: stems, those that say a kind of text, abbreviations in capitals. */
interface Phrase {
  said: string[];
  kinds: Set<string>;
  letters: Set<string>;
  /** What the text is about, behind "on". */
  topic: string[];
}

/** Finds instruments that are described rather than called by name: the adopting body, the kind of text, some words of the title. */
export class DescribedInstruments {
  private readonly bags: Bag[];
  private readonly spread = new Map<string, number>();
  private readonly words: InstrumentWords;
  private readonly plainStems: Set<string>;
  private readonly patterns: DescribingPatterns;

  constructor(vocabulary: Vocabulary, words: InstrumentWords) {
    this.words = words;
    const { language } = words;
    this.patterns = describingPatterns(words);
    this.plainStems = this.stems([...words.plain].join(" "));
    this.bags = vocabulary.instruments.map((instrument) => ({
      key: instrument.key,
      stems: this.stems(this.textsOf(instrument).join(" . ")),
      names: this.stems(namesOf(instrument, language).join(" . ")),
      year: instrument.date?.slice(0, 4),
    }));
    for (const bag of this.bags) {
      for (const stem of bag.stems) this.spread.set(stem, (this.spread.get(stem) ?? 0) + 1);
    }
  }

  /** The phrases of a view's text that describe an instrument; those of unknown ones only where the words leave no doubt. */
  namingsIn(text: string): Naming[] {
    return [...text.matchAll(this.patterns.phrase)].flatMap((match) => this.partsOf(match[0], match.index));
  }

  /** "the X Declaration and the Y Charter" are two. */
  private partsOf(written: string, at: number): Naming[] {
    if (this.kindsIn(written).length === 0) return [];
    const found: Naming[] = [];
    let start = this.patterns.numbered.exec(written)?.[0].length ?? 0;
    for (const part of written.slice(start).split(this.patterns.parts)) {
      const naming = this.namingOf(part.replace(/[.'-]+$/, ""), at + start);
      if (naming) found.push(naming);
      start += part.length;
    }
    return found;
  }

  private namingOf(written: string, start: number): Naming | null {
    const [kinds, end] = [this.kindsIn(written), start + written.length];
    if (kinds.length === 0 || this.namesBody(written)) return null;
    const phrase = this.phraseOf(written, kinds);
    if (this.isLater(written, phrase)) return null;
    const best = this.bestFor(phrase);
    if (best.keys.length > 0) {
      return { start, end, keys: best.keys, rule: "description", confidence: Math.min(0.85, best.share * 0.85) };
    }
    const strict = kinds.some((kind) => this.words.strict.has(kind)) && phrase.said.length >= 2;
    if (!strict || !/\p{Lu}.*\s.*\p{Lu}/u.test(written)) return null;
    const fitting = this.bags.filter((bag) => phrase.said.every((stem) => bag.names.has(stem))).map((bag) => bag.key);
    const keys = fitting.length <= mostCandidates ? fitting : [];
    return { start, end, keys, rule: "description", confidence: 0.5 };
  }

  private phraseOf(written: string, kinds: string[]): Phrase {
    const { inflection, empty } = this.words;
    const stemsOf = (words: string): string[] =>
      wordsOf(words, inflection)
        .filter((word) => !empty.has(word.form))
        .map((word) => word.stem);
    return {
      said: [...new Set(stemsOf(written))],
      kinds: this.stems(kinds.join(" ")),
      topic: stemsOf(this.patterns.topic.exec(written)?.[1] ?? ""),
      letters: new Set((written.match(/(?<!\p{L})\p{Lu}{2,}(?!\p{L})/gu) ?? []).map((word) => word.toLowerCase())),
    };
  }

  /** "NETmundial+10" is another text than that of NETmundial. */
  private isLater(written: string, { said }: Phrase): boolean {
    const years = /\p{L}\+(\d\d)(?!\d)/u.exec(written)?.[1];
    return years !== undefined && !this.bags.some(({ stems, names }) => stems.has(years) && names.has(said[0] ?? ""));
  }

  private stems(text: string): Set<string> {
    return new Set(wordsOf(text, this.words.inflection).map((word) => word.stem));
  }

  /** All by which an instrument may be described. */
  private textsOf(instrument: KnownInstrument): string[] {
    const { language, called, small } = this.words;
    const texts = [...namesOf(instrument, language), instrument.body ?? ""];
    const kind = called[instrument.kind] ?? instrument.kind.toLowerCase().replaceAll("_", " ");
    return [...texts, ...texts.flatMap((text) => initialsIn(text, anyOf(small))), kind];
  }

  private kindsIn(written: string): string[] {
    return written.match(/\p{L}+/gu)?.filter((word) => this.words.any.has(capital(word))) ?? [];
  }

  private namesBody(written: string): boolean {
    // "recommendations on the Internet Governance Forum (IGF)": what it is on is a body, and the words name no text.
    const [first = "", ...rest] = written.replace(/\s\(\p{Lu}+\)$/u, "").match(/\p{L}+/gu) ?? [];
    const aboutBody = this.patterns.aboutBody.test(written) && this.words.bodies.has(rest.at(-1) ?? "");
    if (aboutBody) return true;
    return this.words.bodies.has(rest.at(-1) ?? "") && !this.words.any.has(capital(first));
  }

  private bestFor(phrase: Phrase): { keys: string[]; share: number } {
    let share = enoughShare;
    let keys: string[] = [];
    for (const bag of this.bags) {
      const shared = this.shareOf(phrase, bag);
      if (shared > share + 1e-9) keys = [bag.key];
      else if (Math.abs(shared - share) <= 1e-9) keys.push(bag.key);
      share = Math.max(share, shared);
    }
    return { keys, share };
  }

  /** How much of the phrase the instrument explains, 0 if it lacks the kind of text or every telling word. */
  private shareOf({ said, kinds, letters, topic }: Phrase, bag: Bag): number {
    // "the Recommendation on Open Science" is none on ethics, whoever issued it.
    if (topic.length > 0 && !topic.some((stem) => bag.stems.has(stem))) return 0;
    // "UNESCO's 1989 Recommendation" is none of 2021.
    const isYear = (stem: string): boolean => /^(?:19|20)\d\d$/.test(stem) && stem !== bag.year;
    if (bag.year !== undefined && said.some((stem) => isYear(stem) && !bag.stems.has(stem))) return 0;
    const common = said.filter((stem) => bag.stems.has(stem));
    const kind = common.filter((stem) => kinds.has(stem));
    if (common.length < 2 || kind.length === 0 || !this.isTelling(common, kinds, letters)) return 0;
    const weigh = (stems: string[]): number => stems.reduce((sum, stem) => sum + this.weightOf(stem), 0);
    // Of two that explain a phrase alike the one that bears the kind of text in its name is meant.
    const inName = kind.some((stem) => bag.names.has(stem)) ? 0 : 0.01;
    return weigh(common) / weigh(said) - inName;
  }

  /** Whether the common words say which instrument is meant: a rare word and another, or an abbreviation that few share. */
  private isTelling(common: string[], kinds: Set<string>, letters: Set<string>): boolean {
    const others = common.filter((stem) => !kinds.has(stem) && !this.plainStems.has(stem));
    const spread = (stem: string): number => this.spread.get(stem) ?? 0;
    const rare = others.some((stem) => spread(stem) <= tellingInstruments);
    const unique = common.some((stem) => spread(stem) === 1 && !this.plainStems.has(stem));
    if (rare && (common.length > 2 || unique)) return true;
    if (!others.some((stem) => letters.has(stem))) return false;
    return this.bags.filter((bag) => common.every((stem) => bag.stems.has(stem))).length <= 2;
  }

  private weightOf(stem: string): number {
    const spread = this.spread.get(stem);
    return spread === undefined ? strangerWeight : Math.log(1 + this.bags.length / spread);
  }
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + (word === word.toUpperCase() ? word.slice(1).toLowerCase() : word.slice(1));
}

function namesOf({ titles, shortTitle, altTitles }: KnownInstrument, language: string): string[] {
  return [titles[language], shortTitle, ...(altTitles[language] ?? [])].filter((name) => name !== undefined);
}

/** "Internet Governance Forum" is also IGF: the initials of every run of three and more capitalised words. */
function initialsIn(name: string, small: string): string[] {
  const run = new RegExp(`\\p{Lu}[\\p{L}-]+(?: (?:${small} )*\\p{Lu}[\\p{L}-]+){1,6}`, "gu");
  return (name.match(run) ?? []).flatMap((words) => {
    const letters = words
      .split(/\s+/)
      .filter((word) => /^\p{Lu}/u.test(word))
      .map((word) => word.charAt(0));
    const cuts: string[] = [];
    for (let from = 0; from < letters.length; from++) {
      for (let to = from + 2; to <= letters.length; to++) cuts.push(letters.slice(from, to).join(""));
    }
    return cuts;
  });
}
