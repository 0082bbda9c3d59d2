import type { Steps } from "../threads/steps.ts";
import { wordsOf } from "../text/tokensOf.ts";
import { Growing } from "./Growing.ts";
import { IdIndex } from "./IdIndex.ts";
import { Links } from "./Links.ts";
import { exactTerm, stemLanguageOf, stemLanguages, stemTerms } from "./searchTerms.ts";
import { searchKinds, searchNames, searchTextsOf } from "./searchTexts.ts";
import type { SnapshotParts } from "./Snapshot.ts";
import { TextsBuilder } from "./TextsBuilder.ts";

/**
 * What search reads. An entry is a text of a thing; entries are numbered in the order of `searchKinds`, of rows, and of the texts of a
 * row. A word is a written form in a language; a term (`=` the folded form, or a stem) names words.
 */
export const searchArrayNames = [
  "termBytes",
  "termOffsets",
  "termNulls",
  "termSlots",
  "termStarts",
  "termWords",
  "wordLanguages",
  "postingStarts",
  "postingEntries",
  "postingCounts",
  "thingStarts",
  "entryNames",
  "entryLanguages",
  "entryStarts",
  "spoken",
] as const;

export interface SearchArrays {
  termBytes: Uint8Array;
  termOffsets: Uint32Array;
  termNulls: Uint8Array;
  termSlots: Uint32Array;
  /** Term → words. */
  termStarts: Uint32Array;
  termWords: Uint32Array;
  wordLanguages: Uint8Array;
  /** Word → entries, ascending, and how often it stands in each. */
  postingStarts: Uint32Array;
  postingEntries: Uint32Array;
  postingCounts: Uint16Array;
  /** Thing → its first entry; things are the rows of all kinds, one kind after another. */
  thingStarts: Uint32Array;
  /** Of each entry its place in `searchNames`, and in `stemLanguages`. */
  entryNames: Uint8Array;
  entryLanguages: Uint8Array;
  /** Entry → its words, in their order. */
  entryStarts: Uint32Array;
  spoken: Uint32Array;
}

const entriesAStep = 50;
const wordsAStep = 500;
const mostCounted = 2 ** 16 - 1;

/** Files all texts. A step takes some milliseconds at most. */
export function* searchArrays(parts: Pick<SnapshotParts, "tables">): Steps<SearchArrays> {
  const words = new WordNumbers();
  const [thingStarts, entryNames] = [new Growing(Uint32Array), new Growing(Uint32Array)];
  const [entryLanguages, entryStarts] = [new Growing(Uint32Array), new Growing(Uint32Array)];
  const spoken = new Growing(Uint32Array);
  for (const kind of searchKinds)
    for (let row = 0; row < parts.tables[kind].count; row++) {
      thingStarts.add(entryNames.count);
      for (const { name, text, language } of searchTextsOf(parts, kind, row)) {
        const stemLanguage = stemLanguageOf(language);
        entryStarts.add(spoken.count);
        entryNames.add(searchNames.indexOf(name));
        entryLanguages.add(stemLanguage);
        for (const word of wordsOf(text)) spoken.add(words.of(word, stemLanguage));
      }
      if (row % entriesAStep === 0) yield;
    }
  thingStarts.add(entryNames.count);
  entryStarts.add(spoken.count);
  const filed = { entryStarts: entryStarts.values.slice(), spoken: spoken.values.slice() };
  return {
    ...(yield* termsOf(words)),
    ...(yield* postingsOf(filed, words.written.length)),
    ...filed,
    wordLanguages: Uint8Array.from(words.languages),
    thingStarts: thingStarts.values.slice(),
    entryNames: new Uint8Array(entryNames.values),
    entryLanguages: new Uint8Array(entryLanguages.values),
  };
}

/** Numbers words as they come: those that differ in case only are one. */
class WordNumbers {
  readonly written: string[] = [];
  readonly languages: number[] = [];
  readonly #numbers = stemLanguages.map(() => new Map<string, number>());

  of(word: string, language: number): number {
    const numbers = this.#numbers[language]!;
    const known = numbers.get(word);
    if (known !== undefined) return known;
    const lower = word.toLowerCase();
    const number = lower === word ? this.#add(word, language) : this.of(lower, language);
    numbers.set(word, number);
    return number;
  }

  #add(word: string, language: number): number {
    this.languages.push(language);
    return this.written.push(word) - 1;
  }
}

function* termsOf({ written, languages }: WordNumbers) {
  const numbers = new Map<string, number>();
  const terms = new TextsBuilder();
  const [sources, targets] = [new Growing(Uint32Array), new Growing(Uint32Array)];
  for (const [number, word] of written.entries()) {
    for (const term of [exactTerm(word), ...stemTerms(word, languages[number]!)]) {
      if (!numbers.has(term)) {
        numbers.set(term, numbers.size);
        terms.add(term);
      }
      sources.add(numbers.get(term)!);
      targets.add(number);
    }
    if (number % wordsAStep === 0) yield;
  }
  const { ids, slots } = IdIndex.over(terms.finish());
  const links = Links.of(sources.values, targets.values, numbers.size, written.length);
  return {
    termBytes: ids.bytes,
    termOffsets: ids.offsets,
    termNulls: ids.nulls,
    termSlots: slots,
    termStarts: links.starts,
    termWords: links.targets,
  };
}

function* postingsOf({ entryStarts, spoken }: { entryStarts: Uint32Array; spoken: Uint32Array }, wordCount: number) {
  const postingStarts = new Uint32Array(wordCount + 1);
  yield* eachWord(entryStarts, spoken, wordCount, (word, _entry, isFirst) => {
    if (isFirst) postingStarts[word + 1]!++;
  });
  for (let word = 0; word < wordCount; word++) postingStarts[word + 1]! += postingStarts[word]!;
  const next = postingStarts.slice();
  const postingEntries = new Uint32Array(postingStarts[wordCount]!);
  const postingCounts = new Uint16Array(postingEntries.length);
  yield* eachWord(entryStarts, spoken, wordCount, (word, entry, isFirst) => {
    if (isFirst) postingEntries[next[word]!++] = entry;
    const posting = next[word]! - 1;
    if (postingCounts[posting]! < mostCounted) postingCounts[posting]!++;
  });
  return { postingStarts, postingEntries, postingCounts };
}

/** Says of each word of each entry whether it stands there for the first time. */
function* eachWord(
  entryStarts: Uint32Array,
  spoken: Uint32Array,
  wordCount: number,
  take: (word: number, entry: number, isFirst: boolean) => void,
): Steps<void> {
  const last = new Uint32Array(wordCount);
  for (let entry = 0; entry < entryStarts.length - 1; entry++) {
    for (let at = entryStarts[entry]!; at < entryStarts[entry + 1]!; at++) {
      const word = spoken[at]!;
      take(word, entry, last[word] !== entry + 1);
      last[word] = entry + 1;
    }
    if (entry % wordsAStep === 0) yield;
  }
}
