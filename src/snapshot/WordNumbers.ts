import type { Steps } from "../threads/steps.ts";
import type { SearchArrays } from "./searchArrays.ts";
import { stemLanguages } from "./searchTerms.ts";
import { Texts } from "./Texts.ts";
import { TextsBuilder } from "./TextsBuilder.ts";

const wordsAStep = 2 ** 16;

/** Numbers words as they come: those that differ in case only are one. */
export class WordNumbers {
  readonly written: string[] = [];
  readonly languages: number[] = [];
  #hasOfBefore = false;
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

  /** Those of an earlier snapshot keep their numbers until {@link dropUnsaid}. */
  constructor(before?: SearchArrays) {
    if (before === undefined) return;
    this.#hasOfBefore = true;
    const texts = new Texts(before.wordBytes, before.wordOffsets, before.wordNulls);
    for (const [number, language] of before.wordLanguages.entries()) {
      const word = texts.at(number)!;
      this.#add(word, language);
      this.#numbers[language]!.set(word, number);
    }
  }

  /** When all are numbered: drops those that nothing says any more, and gives the others new numbers, also where they are said. */
  *dropUnsaid(spoken: Uint32Array): Steps<void> {
    if (!this.#hasOfBefore) return;
    const { written, languages } = this;
    const numbers = new Uint32Array(written.length);
    for (let at = 0; at < spoken.length; at++) {
      numbers[spoken[at]!] = 1;
      if (at % wordsAStep === 0) yield;
    }
    let count = 0;
    for (let word = 0; word < written.length; word++) {
      if (numbers[word] === 0) continue;
      written[count] = written[word]!;
      languages[count] = languages[word]!;
      numbers[word] = count++;
    }
    if (count === written.length) return;
    written.length = languages.length = count;
    for (let at = 0; at < spoken.length; at++) {
      spoken[at] = numbers[spoken[at]!]!;
      if (at % wordsAStep === 0) yield;
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
