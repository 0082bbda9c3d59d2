import { setImmediate as nextTurn } from "node:timers/promises";
import { fold } from "../../text/fold.ts";
import { queryOf, type Wanted } from "./query.ts";
import type { Hit, SearchText } from "./SearchText.ts";
import { stemLanguageOf, termsInAnyLanguage, termsOf, type Token, tokensOf } from "./tokens.ts";

interface Entry extends SearchText {
  /** Its words, folded, each by its number in the index. */
  words: Uint32Array;
  stemLanguage: string;
}
/** Of each entry, the places of a term in its words. */
type Places = Map<number, number[]>;
type IsAt = (start: number, entry: number) => boolean;
/** What is found of something wanted. */
interface Found {
  places: Places;
  /** In words. */
  length: number;
  /** The languages that it is said in; what matches in another one matches by the accident of a common stem. */
  languages: ReadonlySet<string>;
}

const textsInASlice = 50;

/** Okapi BM25 with Lucene's usual constants. */
const saturation = 1.2;
const lengthWeight = 0.75;
/** Of a match in another language than the word's own: so little that it comes after the matches in its own, running text included. */
const foreignWeight = 0.01;

/**
 * An index over all texts of the graph, in memory: both engines give the same hits with the same scores, since neither is asked.
 * Words match by stem, quoted ones only themselves, all without accents and case. Things match that have every word asked and
 * none that is excluded.
 */
export class SearchIndex {
  readonly #entries: Entry[] = [];
  readonly #places = new Map<string, Places>();
  /** Of each word of the texts, folded. */
  readonly #numbers = new Map<string, number>();
  #averageLength = 1;

  /** Files the texts in slices, so that other requests are answered meanwhile. */
  static async over(texts: readonly SearchText[]): Promise<SearchIndex> {
    const index = new SearchIndex();
    const sorted = texts.toSorted((a, b) => compare(a.id, b.id) || compare(a.name, b.name) || compare(a.text, b.text));
    let total = 0;
    for (const [number, text] of sorted.entries()) {
      const stemLanguage = stemLanguageOf(text.language);
      const words = index.#file(text.text, stemLanguage, number);
      index.#entries.push({ ...text, words, stemLanguage });
      total += words.length;
      if (number % textsInASlice === 0) await nextTurn();
    }
    index.#averageLength = total / Math.max(1, sorted.length);
    return index;
  }

  /** Hits by score, ties by id. */
  search(input: string): Hit[] {
    const query = queryOf(input);
    const found = query.filter((one) => !one.without).map((one) => this.#find(one));
    const excluded = new Set(query.filter((one) => one.without).flatMap((one) => this.#idsOf(this.#placesOf(one))));
    const [first, ...others] = found.map(({ places }) => new Set(this.#idsOf(places)));
    if (first === undefined) return [];
    const ids = new Set([...first].filter((id) => !excluded.has(id) && others.every((other) => other.has(id))));
    return this.#score(ids, found).sort((a, b) => b.score - a.score || compare(a.id, b.id));
  }

  #file(text: string, stemLanguage: string, index: number): Uint32Array {
    const tokens = tokensOf(text);
    for (const [place, { word }] of tokens.entries()) {
      for (const term of termsOf(word, stemLanguage)) {
        let places = this.#places.get(term);
        if (places === undefined) this.#places.set(term, (places = new Map()));
        const inEntry = places.get(index);
        if (inEntry === undefined) places.set(index, [place]);
        else inEntry.push(place);
      }
    }
    return Uint32Array.from(tokens, ({ word }) => this.#numberOf(fold(word)));
  }

  #numberOf(word: string): number {
    const number = this.#numbers.get(word) ?? this.#numbers.size;
    this.#numbers.set(word, number);
    return number;
  }

  #find(wanted: Wanted): Found {
    const places = this.#placesOf(wanted);
    return { places, length: wanted.words.length, languages: this.#languagesOf(wanted, places) };
  }

  /** The languages in which it stands itself, and English where it matches and may be meant; all that match where these are none. */
  #languagesOf({ words }: Wanted, places: Places): Set<string> {
    const [said, matched] = [new Set<string>(), new Set<string>()];
    const stands = this.#standing(words);
    for (const [entry, starts] of places) {
      const { stemLanguage } = this.#entryAt(entry);
      matched.add(stemLanguage);
      if (!said.has(stemLanguage) && starts.some((start) => stands(start, entry))) said.add(stemLanguage);
    }
    if (matched.has("en") && words.every(isAscii)) said.add("en");
    return said.size > 0 ? said : matched;
  }

  /** Where the words stand one after another: of each entry, the places of the first. */
  #placesOf({ words, exact }: Wanted): Places {
    const [first = new Map<number, number[]>(), ...others] = words.map((word) => this.#placesOfWord(word));
    if (exact) return kept(first, this.#standing(words));
    if (others.length === 0) return first;
    return kept(first, (start, entry) => others.every((other, index) => other.get(entry)?.includes(start + index + 1)));
  }

  #placesOfWord(word: string): Places {
    const merged: Places = new Map();
    for (const term of termsInAnyLanguage(word)) {
      for (const [entry, places] of this.#places.get(term) ?? []) {
        const before = merged.get(entry);
        merged.set(entry, before === undefined ? places : [...new Set([...before, ...places])].sort((a, b) => a - b));
      }
    }
    return merged;
  }

  /** Whether the words stand at a place themselves, and not others of their stems. */
  #standing(words: readonly string[]): IsAt {
    const numbers = words.map((word) => this.#numbers.get(fold(word)));
    return (start, entry) => numbers.every((number, index) => this.#entryAt(entry).words[start + index] === number);
  }

  #idsOf(places: Places): string[] {
    return Array.from(places.keys(), (entry) => this.#entryAt(entry).id);
  }

  #entryAt(index: number): Entry {
    return this.#entries[index] as Entry;
  }

  #score(ids: ReadonlySet<string>, found: readonly Found[]): Hit[] {
    const hits = new Map<string, { score: number; best: number; bestScore: number }>();
    const entryScores = new Map<number, number>();
    for (const { places, languages } of found) {
      const rarity = Math.log(1 + (this.#entries.length - places.size + 0.5) / (places.size + 0.5));
      for (const [entry, starts] of places) {
        const { words, stemLanguage, weight } = this.#entryAt(entry);
        const worth = languages.has(stemLanguage) ? weight : weight * foreignWeight;
        const norm = saturation * (1 - lengthWeight + (lengthWeight * words.length) / this.#averageLength);
        const score = (worth * rarity * starts.length * (saturation + 1)) / (starts.length + norm);
        entryScores.set(entry, (entryScores.get(entry) ?? 0) + score);
      }
    }
    for (const [entry, score] of entryScores) {
      const { id } = this.#entryAt(entry);
      if (!ids.has(id)) continue;
      const hit = hits.get(id) ?? { score: 0, best: entry, bestScore: 0 };
      if (score > hit.bestScore) Object.assign(hit, { best: entry, bestScore: score });
      hits.set(id, hit);
    }
    return [...hits].map(([id, { best, bestScore }]) => {
      const entry = this.#entryAt(best);
      return { id, score: Math.round(bestScore * 1e6) / 1e6, best: entry, matches: matchesIn(entry, best, found) };
    });
  }
}

function kept(all: Places, isWanted: IsAt): Places {
  const places: Places = new Map();
  for (const [entry, starts] of all) {
    const wanted = starts.filter((start) => isWanted(start, entry));
    if (wanted.length > 0) places.set(entry, wanted);
  }
  return places;
}

function matchesIn(entry: Entry, index: number, found: readonly Found[]): Token[] {
  const tokens = tokensOf(entry.text);
  const matched = new Set<number>();
  for (const { places, length } of found) {
    for (const start of places.get(index) ?? []) {
      for (let place = start; place < start + length; place += 1) matched.add(place);
    }
  }
  return [...matched].sort((a, b) => a - b).map((place) => tokens[place] as Token);
}

function isAscii(word: string): boolean {
  return /^[a-z0-9]+$/i.test(word);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
