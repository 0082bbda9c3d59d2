import { queryOf, type Wanted } from "./query.ts";
import { stemLanguageOf, stemmedLanguages, termsOf, type Token, tokensOf } from "./tokens.ts";

/** A text under which a thing can be found. */
export interface SearchText {
  id: string;
  /** What it is to people: label, symbol, text. */
  name: string;
  text: string;
  language: string;
  /** How much a match in it says, against 1 for running text. */
  weight: number;
}

export interface Hit {
  id: string;
  score: number;
  /** The text that matched best, and the words in it that matched. */
  best: SearchText;
  matches: Token[];
}

interface Entry extends SearchText {
  length: number;
}
/** Of one entry, the places of a term in its words. */
type Places = Map<number, number[]>;

/** Okapi BM25 with Lucene's usual constants. */
const saturation = 1.2;
const lengthWeight = 0.75;

/**
 * An index over all texts of the graph, in memory: both engines give the same hits with the same scores, since neither is asked.
 * Words match by stem, without accents and case. Things match that have every word asked and none that is excluded.
 */
export class SearchIndex {
  readonly #entries: Entry[];
  readonly #places = new Map<string, Places>();
  readonly #averageLength: number;

  constructor(texts: readonly SearchText[]) {
    const sorted = texts.toSorted((a, b) => compare(a.id, b.id) || compare(a.name, b.name) || compare(a.text, b.text));
    this.#entries = sorted.map((text, index) => ({ ...text, length: this.#file(text, index) }));
    const total = this.#entries.reduce((sum, entry) => sum + entry.length, 0);
    this.#averageLength = total / Math.max(1, this.#entries.length);
  }

  /** Hits by score, ties by id. */
  search(input: string): Hit[] {
    const query = queryOf(input);
    const wanted = query.filter((one) => !one.without).map((one) => this.#placesOf(one));
    const excluded = new Set(query.filter((one) => one.without).flatMap((one) => this.#idsOf(this.#placesOf(one))));
    const [first, ...others] = wanted.map((places) => new Set(this.#idsOf(places)));
    if (first === undefined) return [];
    const ids = new Set([...first].filter((id) => !excluded.has(id) && others.every((other) => other.has(id))));
    return this.#score(ids, wanted).sort((a, b) => b.score - a.score || compare(a.id, b.id));
  }

  #file({ text, language }: SearchText, index: number): number {
    const stemLanguage = stemLanguageOf(language);
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
    return tokens.length;
  }

  /** Where the words stand one after another: of each entry, the places of the first. */
  #placesOf({ words }: Wanted): { places: Places; length: number } {
    const [first = new Map<number, number[]>(), ...others] = words.map((word) => this.#placesOfWord(word));
    const places: Places = new Map();
    for (const [entry, starts] of first) {
      const followed = starts.filter((start) =>
        others.every((other, index) => other.get(entry)?.includes(start + index + 1)),
      );
      if (followed.length > 0) places.set(entry, followed);
    }
    return { places, length: words.length };
  }

  #placesOfWord(word: string): Places {
    const merged: Places = new Map();
    for (const term of new Set(stemmedLanguages.flatMap((language) => termsOf(word, language)))) {
      for (const [entry, places] of this.#places.get(term) ?? []) {
        merged.set(
          entry,
          [...new Set([...(merged.get(entry) ?? []), ...places])].sort((a, b) => a - b),
        );
      }
    }
    return merged;
  }

  #idsOf({ places }: { places: Places }): string[] {
    return [...places.keys()].map((entry) => this.#entries[entry]?.id ?? "");
  }

  #score(ids: ReadonlySet<string>, wanted: readonly { places: Places; length: number }[]): Hit[] {
    const hits = new Map<string, { score: number; best: number; bestScore: number }>();
    const entryScores = new Map<number, number>();
    for (const { places } of wanted) {
      const rarity = Math.log(1 + (this.#entries.length - places.size + 0.5) / (places.size + 0.5));
      for (const [entry, starts] of places) {
        const { length, weight } = this.#entries[entry] as Entry;
        const norm = saturation * (1 - lengthWeight + (lengthWeight * length) / this.#averageLength);
        const score = (weight * rarity * starts.length * (saturation + 1)) / (starts.length + norm);
        entryScores.set(entry, (entryScores.get(entry) ?? 0) + score);
      }
    }
    for (const [entry, score] of entryScores) {
      const id = this.#entries[entry]?.id ?? "";
      if (!ids.has(id)) continue;
      const hit = hits.get(id) ?? { score: 0, best: entry, bestScore: 0 };
      if (score > hit.bestScore) Object.assign(hit, { best: entry, bestScore: score });
      hits.set(id, hit);
    }
    return [...hits].map(([id, { best, bestScore }]) => {
      const entry = this.#entries[best] as Entry;
      return { id, score: Math.round(bestScore * 1e6) / 1e6, best: entry, matches: matchesIn(entry, best, wanted) };
    });
  }
}

function matchesIn(entry: Entry, index: number, wanted: readonly { places: Places; length: number }[]): Token[] {
  const tokens = tokensOf(entry.text);
  const matched = new Set<number>();
  for (const { places, length } of wanted) {
    for (const start of places.get(index) ?? []) {
      for (let place = start; place < start + length; place += 1) matched.add(place);
    }
  }
  return [...matched].sort((a, b) => a - b).map((place) => tokens[place] as Token);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
