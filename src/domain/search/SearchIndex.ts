import { IdIndex } from "../../snapshot/IdIndex.ts";
import { exactTerm, stemLanguages, stemTerms } from "../../snapshot/searchTerms.ts";
import { Remembered } from "../../snapshot/Remembered.ts";
import type { Snapshot } from "../../snapshot/Snapshot.ts";
import { Texts } from "../../snapshot/Texts.ts";
import type { Phrase } from "./query.ts";
import { SearchedThings } from "./SearchedThings.ts";
import { byNumber, type Counts, filtered, type Numbers, sparse, summed } from "./sorted.ts";

/** Words whose counts are kept by entry: half a megabyte each at 200,000 passages. */
const mostCommon = 24;
/** Words whose forms are kept. */
const mostAsked = 1_000;
const languages = stemLanguages.map((_name, language) => language);
const english = stemLanguages.indexOf("en");

/** Entries in which a phrase stands, how often, and the languages that it is said in. */
export interface Places extends Counts {
  saidIn: ReadonlySet<number>;
  /** Of each of its words those that may stand for it, by their numbers. */
  meant: readonly number[][];
}

/** What a snapshot files for search, as it is read. */
export class SearchIndex extends SearchedThings {
  readonly #terms: IdIndex;
  /** How often common words stand in each entry: they are asked again and again. */
  readonly #common = new Remembered<Uint16Array>(mostCommon);
  /** The words that may stand for one, by its stems in each language. */
  readonly #forms = new Remembered<number[]>(mostAsked);
  /** A bit for each place of a phrase in which a word may stand: empty between questions. */
  readonly #mayStand: Uint32Array;

  constructor(snapshot: Snapshot) {
    super(snapshot);
    const { termBytes, termOffsets, termNulls, termSlots, wordLanguages } = snapshot.search;
    this.#terms = IdIndex.of(new Texts(termBytes, termOffsets, termNulls), termSlots);
    this.#mayStand = new Uint32Array(wordLanguages.length);
  }

  /** Where words stand one after another. */
  placesOf({ words, exact }: Phrase): Places {
    const itself = words.map((word) => this.#wordsUnder([exactTerm(word)]));
    const meant = exact ? itself : words.map((word) => this.#formsOf(word));
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

  #formsOf(word: string): number[] {
    return this.#forms.get(word, () => this.#wordsUnder(stemsInAnyLanguage(word)));
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
    const { postingStarts, postingEntries, postingCounts, entryNorms } = this.snapshot.search;
    const lists = words.map((word): Counts => {
      const [from, to] = [postingStarts[word], postingStarts[word + 1]];
      return { numbers: postingEntries.subarray(from, to), counts: postingCounts.subarray(from, to) };
    });
    const [list] = lists;
    const entryCount = entryNorms.length;
    if (lists.length === 1 && list!.numbers.length * sparse > entryCount)
      return { ...list!, byNumber: this.#common.get(String(words[0]), () => byNumber(list!, entryCount)) };
    return summed(lists);
  }

  /** Entries (of those given) in which the words stand one after another. */
  #standing(meant: readonly number[][], among?: Numbers): Counts {
    const lists = meant.map((words) => this.#postings(words)).sort((a, b) => a.numbers.length - b.numbers.length);
    const entries = lists.reduce(
      (all, list) => filtered(all, { numbers: list.numbers, marks: list.byNumber }, "common"),
      among ?? lists[0]!.numbers,
    );
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
}

const make = (snapshot: Snapshot) => new SearchIndex(snapshot);

/** What a snapshot files for search; made once for all who ask. */
export function searchIndexOf(snapshot: Snapshot): SearchIndex {
  return snapshot.get(make);
}

function stemsInAnyLanguage(word: string): string[] {
  return [...new Set(languages.flatMap((language) => stemTerms(word, language)))];
}
