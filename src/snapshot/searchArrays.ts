import type { Steps } from "../threads/steps.ts";
import { wordsOf } from "../text/tokensOf.ts";
import type { Before } from "./Before.ts";
import { entryNorms } from "./entryNorms.ts";
import { Growing } from "./Growing.ts";
import { IdIndex } from "./IdIndex.ts";
import { Links } from "./Links.ts";
import { postingsOf, type PostingCounts } from "./postingsOf.ts";
import { exactTerm, stemLanguageOf, stemTerms } from "./searchTerms.ts";
import { searchKinds, searchNames, type SearchText, searchTextsOf } from "./searchTexts.ts";
import type { SnapshotParts } from "./Snapshot.ts";
import { TextsBuilder } from "./TextsBuilder.ts";
import { WordNumbers } from "./WordNumbers.ts";

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
  "wordBytes",
  "wordOffsets",
  "wordNulls",
  "wordLanguages",
  "postingStarts",
  "postingEntries",
  "postingCounts",
  "thingStarts",
  "entryNames",
  "entryLanguages",
  "entryStarts",
  "entryNorms",
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
  /** As they are written, in lower case. */
  wordBytes: Uint8Array;
  wordOffsets: Uint32Array;
  wordNulls: Uint8Array;
  wordLanguages: Uint8Array;
  /** Word → entries, ascending, and how often it stands in each. */
  postingStarts: Uint32Array;
  postingEntries: Uint32Array;
  postingCounts: PostingCounts;
  /** Thing → its first entry; things are the rows of all kinds, one kind after another. */
  thingStarts: Uint32Array;
  /** Of each entry its place in `searchNames`, and in `stemLanguages`. */
  entryNames: Uint8Array;
  entryLanguages: Uint8Array;
  /** Entry → its words, in their order. */
  entryStarts: Uint32Array;
  spoken: Uint32Array;
  /** What `entryNorms.ts` says. */
  entryNorms: Float64Array;
}

const entriesAStep = 50;
const wordsAStep = 500;

/** Files all texts; those of passages that were taken over from an earlier snapshot as they were filed there. A step takes some milliseconds at most. */
export function* searchArrays(parts: Pick<SnapshotParts, "tables">, before?: Before): Steps<SearchArrays> {
  const words = new WordNumbers(before?.parts.search);
  const entries = new Entries(words, before?.parts.search.spoken.length);
  const former = before?.formerThings(parts.tables.passage.count);
  const thingStarts = new Growing(Uint32Array);
  for (const kind of searchKinds)
    for (let row = 0; row < parts.tables[kind].count; row++) {
      thingStarts.add(entries.names.count);
      const thing = kind === "passage" && former ? former[row]! : -1;
      if (thing >= 0) entries.copy(before!.parts.search, thing);
      else entries.addAll(searchTextsOf(parts, kind, row));
      if (row % entriesAStep === 0) yield;
    }
  thingStarts.add(entries.names.count);
  const filed = entries.finish();
  yield* words.dropUnsaid(filed.spoken);
  return {
    ...(yield* termsOf(words)),
    ...(yield* postingsOf(filed, words.written.length)),
    ...filed,
    entryNorms: yield* entryNorms(parts, thingStarts.values, filed.entryStarts),
    ...words.finish(),
    thingStarts: thingStarts.values,
  };
}

/** Takes texts in their order. */
class Entries {
  readonly names = new Growing(Uint8Array);
  readonly #languages = new Growing(Uint8Array);
  readonly #starts = new Growing(Uint32Array);
  readonly #spoken: Growing<Uint32ArrayConstructor>;

  constructor(
    readonly words: WordNumbers,
    spokenBefore = 0,
  ) {
    this.#spoken = new Growing(Uint32Array, spokenBefore);
  }

  addAll(texts: readonly SearchText[]): void {
    for (const { name, text, language } of texts) {
      const stemLanguage = stemLanguageOf(language);
      this.#begin(searchNames.indexOf(name), stemLanguage);
      for (const word of wordsOf(text)) this.#spoken.add(this.words.of(word, stemLanguage));
    }
  }

  /** All of a thing as they were filed. */
  copy(search: SearchArrays, thing: number): void {
    for (let entry = search.thingStarts[thing]!; entry < search.thingStarts[thing + 1]!; entry++) {
      this.#begin(search.entryNames[entry]!, search.entryLanguages[entry]!);
      this.#spoken.addAll(search.spoken.subarray(search.entryStarts[entry], search.entryStarts[entry + 1]));
    }
  }

  finish() {
    this.#starts.add(this.#spoken.count);
    return {
      entryNames: this.names.values,
      entryLanguages: this.#languages.values,
      entryStarts: this.#starts.values,
      spoken: this.#spoken.values,
    };
  }

  #begin(name: number, language: number): void {
    this.#starts.add(this.#spoken.count);
    this.names.add(name);
    this.#languages.add(language);
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
