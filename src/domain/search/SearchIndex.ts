import { IdIndex } from "../../snapshot/IdIndex.ts";
import { exactTerm, stemLanguages, stemTerms } from "../../snapshot/searchTerms.ts";
import { type SearchedKind, searchKinds } from "../../snapshot/searchTexts.ts";
import type { Snapshot } from "../../snapshot/Snapshot.ts";
import { Texts } from "../../snapshot/Texts.ts";
import { lengthKept } from "./lengthKept.ts";
import type { Phrase } from "./query.ts";
import { type Counts, filtered, type Numbers, summed } from "./sorted.ts";

/** Okapi BM25 with Lucene's usual constants. */
const saturation = 1.2;
const lengthWeight = 0.75;

const nothing: Counts = { numbers: new Uint32Array(0), counts: new Uint16Array(0) };
const languages = stemLanguages.map((_name, language) => language);
const english = stemLanguages.indexOf("en");

/** Of the things of a kind: their numbers and those of their entries; ends exclusive. */
export interface KindRange {
  things: [from: number, to: number];
  entries: [from: number, to: number];
}

/** Entries in which a phrase stands, how often, and the languages that it is said in. */
export interface Places extends Counts {
  saidIn: ReadonlySet<number>;
  /** Of each of its words those that may stand for it, by their numbers. */
  meant: readonly number[][];
}

/** What a snapshot files for search, as it is read. */
export class SearchIndex {
  readonly ranges: Readonly<Record<SearchedKind, KindRange>>;
  /** Entry → thing. */
  readonly things: Numbers;
  /** Of each entry what BM25 adds to a count for its length, against the others of its kind. */
  readonly norms: Float64Array;
  readonly #terms: IdIndex;
  /** A bit for each place of a phrase in which a word may stand: empty between questions. */
  readonly #mayStand: Uint32Array;

  constructor(readonly snapshot: Snapshot) {
    const { termBytes, termOffsets, termNulls, termSlots, wordLanguages, thingStarts, entryStarts } = snapshot.search;
    this.#terms = IdIndex.of(new Texts(termBytes, termOffsets, termNulls), termSlots);
    this.#mayStand = new Uint32Array(wordLanguages.length);
    this.things = new Uint32Array(entryStarts.length - 1);
    for (let entry = 0, thing = 0; entry < this.things.length; entry++) {
      while (thingStarts[thing + 1]! <= entry) thing += 1;
      this.things[entry] = thing;
    }
    this.ranges = this.#kindRanges();
    this.norms = this.#normsOf();
  }

  /** Where words stand one after another. */
  placesOf({ words, exact }: Phrase): Places {
    const itself = words.map((word) => this.#wordsUnder([exactTerm(word)]));
    const meant = exact ? itself : words.map((word) => this.#wordsUnder(stemsInAnyLanguage(word)));
    const found = words.length === 1 ? this.#postings(meant[0]!) : this.#standing(meant);
    const said =
      words.length === 1
        ? new Set(itself[0]!.map((word) => this.snapshot.search.wordLanguages[word]!))
        : this.#languagesOf((exact ? found : this.#standing(itself, found.numbers)).numbers);
    if (said.has(english)) return { ...found, meant, saidIn: said };
    // English where it matches and may be meant; all that match where it stands in none itself.
    const matched = this.#languagesOf(found.numbers);
    if (matched.has(english) && words.every((word) => /^[a-z0-9]+$/i.test(word))) said.add(english);
    return { ...found, meant, saidIn: said.size > 0 ? said : matched };
  }

  /** Of an entry, the places of words at which a phrase begins. */
  startsIn(entry: number, { meant }: Places): number[] {
    const starts: number[] = [];
    this.#whileMeaning(meant, () => {
      for (let start = -1; (start = this.#nextStart(entry, meant.length, start + 1)) >= 0;) starts.push(start);
    });
    return starts;
  }

  #languagesOf(entries: Numbers): Set<number> {
    const { entryLanguages } = this.snapshot.search;
    const has = new Uint8Array(languages.length);
    for (let at = 0; at < entries.length; at++) has[entryLanguages[entries[at]!]!] = 1;
    return new Set(languages.filter((language) => has[language] === 1));
  }

  #wordsUnder(terms: readonly string[]): number[] {
    const { termStarts, termWords } = this.snapshot.search;
    const found = terms.flatMap((term) => {
      const row = this.#terms.rowOf(term);
      return row < 0 ? [] : [...termWords.subarray(termStarts[row], termStarts[row + 1])];
    });
    return [...new Set(found)];
  }

  /** Entries that have any of the words. */
  #postings(words: readonly number[]): Counts {
    const { postingStarts, postingEntries, postingCounts } = this.snapshot.search;
    const lists = words.map((word): Counts => {
      const [from, to] = [postingStarts[word], postingStarts[word + 1]];
      return { numbers: postingEntries.subarray(from, to), counts: postingCounts.subarray(from, to) };
    });
    return lists.sort((a, b) => a.numbers.length - b.numbers.length).reduce(summed, nothing);
  }

  /** Entries (of those given) in which the words stand one after another. */
  #standing(meant: readonly number[][], among?: Numbers): Counts {
    const lists = meant.map((words) => this.#postings(words).numbers).sort((a, b) => a.length - b.length);
    const entries = lists.reduce((all, list) => filtered(all, list, "common"), among ?? lists[0]!);
    const numbers = new Uint32Array(entries.length);
    const counts = new Uint16Array(entries.length);
    let count = 0;
    this.#whileMeaning(meant, () => {
      for (let at = 0; at < entries.length; at++) {
        let starts = 0;
        for (let start = -1; (start = this.#nextStart(entries[at]!, meant.length, start + 1)) >= 0;) starts += 1;
        if (starts === 0) continue;
        numbers[count] = entries[at]!;
        counts[count++] = starts;
      }
    });
    return { numbers: numbers.subarray(0, count), counts: counts.subarray(0, count) };
  }

  #whileMeaning(meant: readonly number[][], work: () => void): void {
    for (const [place, words] of meant.entries()) for (const word of words) this.#mayStand[word]! |= 1 << place;
    work();
    for (const words of meant) for (const word of words) this.#mayStand[word] = 0;
  }

  /** -1 for none. */
  #nextStart(entry: number, length: number, after: number): number {
    const { entryStarts, spoken } = this.snapshot.search;
    const mayStand = this.#mayStand;
    const first = entryStarts[entry]!;
    const last = entryStarts[entry + 1]! - length;
    for (let start = first + after; start <= last; start++) {
      if ((mayStand[spoken[start]!]! & 1) === 0) continue;
      let place = 1;
      while (place < length && (mayStand[spoken[start + place]!]! >>> place) & 1) place += 1;
      if (place === length) return start - first;
    }
    return -1;
  }

  #kindRanges(): Record<SearchedKind, KindRange> {
    const { thingStarts } = this.snapshot.search;
    let from = 0;
    const ranges = searchKinds.map((kind): [SearchedKind, KindRange] => {
      const to = from + this.snapshot.tables[kind].count;
      const range: KindRange = { things: [from, to], entries: [thingStarts[from]!, thingStarts[to]!] };
      from = to;
      return [kind, range];
    });
    return Object.fromEntries(ranges) as Record<SearchedKind, KindRange>;
  }

  #normsOf(): Float64Array {
    const { entryStarts } = this.snapshot.search;
    const norms = new Float64Array(entryStarts.length - 1);
    for (const {
      entries: [from, to],
    } of Object.values(this.ranges)) {
      const average = (entryStarts[to]! - entryStarts[from]!) / Math.max(1, to - from);
      for (let entry = from; entry < to; entry++) {
        const share = lengthKept(entryStarts[entry + 1]! - entryStarts[entry]!) / average;
        norms[entry] = saturation * (1 - lengthWeight + lengthWeight * share);
      }
    }
    return norms;
  }
}

const make = (snapshot: Snapshot) => new SearchIndex(snapshot);

/** What a snapshot files for search; made once for all who ask. */
export function searchIndexOf(snapshot: Snapshot): SearchIndex {
  return snapshot.get(make);
}

function stemsInAnyLanguage(word: string): string[] {
  return [...new Set(languages.flatMap((language) => stemTerms(word, language)))];
}
