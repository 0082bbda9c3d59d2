import type { SearchArrays } from "./searchArrays.ts";
import { stemLanguages } from "./searchTerms.ts";
import { Texts } from "./Texts.ts";
import { TextsBuilder } from "./TextsBuilder.ts";

/** Numbers words as they come: those that differ in case only are one. */
export class WordNumbers {
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

  /** Those of an earlier snapshot keep their numbers, also where nothing says them any more. */
  constructor(before?: SearchArrays) {
    if (before === undefined) return;
    const texts = new Texts(before.wordBytes, before.wordOffsets, before.wordNulls);
    for (const [number, language] of before.wordLanguages.entries()) {
      const word = texts.at(number)!;
      this.#add(word, language);
      this.#numbers[language]!.set(word, number);
    }
  }

  finish() {
    const texts = new TextsBuilder();
    for (const word of this.written) texts.add(word);
    const { bytes, offsets, nulls } = texts.finish();
    return {
      wordBytes: bytes,
      wordOffsets: offsets,
      wordNulls: nulls,
      wordLanguages: Uint8Array.from(this.languages),
    };
  }

  #add(word: string, language: number): number {
    this.languages.push(language);
    return this.written.push(word) - 1;
  }
}
