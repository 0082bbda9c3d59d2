import type { Naming } from "./namedInstruments.ts";
import type { KnownInstrument, Vocabulary } from "./Vocabulary.ts";
import { wordsOf } from "./words.ts";

/** Words in capitals that say what kind of text is named: seeds/reading/words.yaml. */
export interface InstrumentWords {
  any: Set<string>;
  strict: Set<string>;
  again: Set<string>;
}

/** The words of a phrase that the instrument shares must weigh this much of the phrase. */
const enoughShare = 0.7;
/** A word that no instrument has weighs less than the rarest that one has: writers add words of their own. */
const strangerWeight = 1.2;
/** A word of at most this many instruments says which one is meant. */
const tellingInstruments = 3;
const small = "of|the|for|on|and|in|to|by|a|an|at|from|&";
const phrase = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:declaration|statement|principles|recommendations?|report|charter|resolution) (?:${small}) (?:the )?)?` +
    `\\p{Lu}[\\p{L}\\p{N}.+'-]*(?:\\s\\(\\p{Lu}{2,8}\\))?` +
    `(?: (?:(?:${small}) )*(?:(?:\\p{Lu}|\\d{1,4}(?=\\s))[\\p{L}\\p{N}.+'-]*(?:\\s\\(\\p{Lu}{2,8}\\)(?= \\p{Lu}))?|(?:founding |ministerial |final )?(?:declaration|statement|principles|charter|resolution|report|recommendations?|compact|strategy)))*`,
  "gu",
);
const emptyWords = new Set(small.split("|").concat("un", "its", "their", "this", "our", "united", "nations"));

/** What texts of a kind are called beside the kind's own word. */
const kindWords: Record<string, string> = {
  REPORT: "report recommendations outcome",
  PROCESS_OUTCOME: "outcome document statement",
  GOALS: "goals agenda",
  RESOLUTION: "resolution outcome document",
};

interface Bag {
  key: string;
  stems: Set<string>;
}

/** Finds instruments that are described rather than called by name: the adopting body, the kind of text, some words of the title. */
export class DescribedInstruments {
  private readonly bags: Bag[];
  private readonly spread = new Map<string, number>();
  private readonly words: InstrumentWords;

  constructor(vocabulary: Vocabulary, words: InstrumentWords) {
    this.words = words;
    this.bags = vocabulary.instruments.map((instrument) => ({ key: instrument.key, stems: stemsOf(instrument) }));
    for (const bag of this.bags) {
      for (const stem of bag.stems) this.spread.set(stem, (this.spread.get(stem) ?? 0) + 1);
    }
  }

  /** The phrases of a view's text that describe an instrument; those of unknown ones only where the words leave no doubt. */
  namingsIn(text: string): Naming[] {
    return [...text.matchAll(phrase)].flatMap((match) => this.partsOf(match[0], match.index));
  }

  /** "the X Declaration and the Y Charter" are two. */
  private partsOf(written: string, at: number): Naming[] {
    const found: Naming[] = [];
    let start = 0;
    for (const part of written.split(/( and the |(?<=\w)\. )/)) {
      const naming = this.namingOf(part, at + start);
      if (naming) found.push(naming);
      start += part.length;
    }
    return found;
  }

  private namingOf(written: string, start: number): Naming | null {
    const kinds = written.match(/\p{L}+/gu)?.filter((word) => this.words.any.has(capital(word))) ?? [];
    if (kinds.length === 0) return null;
    const said = [
      ...new Set(
        wordsOf(written, "en")
          .filter((word) => !emptyWords.has(word.form))
          .map((word) => word.stem),
      ),
    ];
    const kindStems = new Set(kinds.flatMap((kind) => wordsOf(kind, "en").map((word) => word.stem)));
    const best = this.bestFor(said, kindStems);
    const end = start + written.length;
    if (best.keys.length > 0) {
      return { start, end, keys: best.keys, rule: "description", confidence: Math.min(0.85, best.share * 0.85) };
    }
    const strict =
      kinds.some((kind) => this.words.strict.has(kind)) && said.length >= 2 && /\p{Lu}.* .*\p{Lu}/u.test(written);
    return strict ? { start, end, keys: [], rule: "description", confidence: 0.5 } : null;
  }

  private bestFor(said: string[], kinds: Set<string>): { keys: string[]; share: number } {
    let share = enoughShare;
    let keys: string[] = [];
    for (const bag of this.bags) {
      const shared = this.shareOf(said, bag, kinds);
      if (shared > share + 1e-9) keys = [bag.key];
      else if (Math.abs(shared - share) <= 1e-9) keys.push(bag.key);
      share = Math.max(share, shared);
    }
    return { keys, share };
  }

  /** How much of the phrase the instrument explains, 0 if it lacks the kind of text or every telling word. */
  private shareOf(said: string[], bag: Bag, kinds: Set<string>): number {
    const common = said.filter((stem) => bag.stems.has(stem));
    if (common.length < 2 || !common.some((stem) => kinds.has(stem))) return 0;
    const telling = common.some((stem) => !kinds.has(stem) && (this.spread.get(stem) ?? 0) <= tellingInstruments);
    if (!telling) return 0;
    const weigh = (stems: string[]): number => stems.reduce((sum, stem) => sum + this.weightOf(stem), 0);
    return weigh(common) / weigh(said);
  }

  private weightOf(stem: string): number {
    const spread = this.spread.get(stem);
    return spread === undefined ? strangerWeight : Math.log(1 + this.bags.length / spread);
  }
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + (word === word.toUpperCase() ? word.slice(1).toLowerCase() : word.slice(1));
}

function stemsOf(instrument: KnownInstrument): Set<string> {
  const names = [instrument.titles["en"], instrument.shortTitle, instrument.body, ...instrument.altTitles];
  const texts = names.filter((name) => name !== undefined);
  const letters = texts.flatMap(initialsIn);
  const kind = kindWords[instrument.kind] ?? instrument.kind.toLowerCase().replaceAll("_", " ");
  return new Set(wordsOf([...texts, ...letters, kind].join(" . "), "en").map((word) => word.stem));
}

/** "Internet Governance Forum" is also IGF: the initials of every run of three and more capitalised words. */
function initialsIn(name: string): string[] {
  const runs = name.match(/\p{Lu}[\p{L}-]+(?: (?:(?:of|the|for|on|and) )*\p{Lu}[\p{L}-]+){1,6}/gu) ?? [];
  return runs.flatMap((run) => {
    const letters = run
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
