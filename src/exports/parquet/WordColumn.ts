import { PlainWords } from "./PlainWords.ts";
import { varInt } from "./thrift.ts";

/** Beyond it a number takes more than two bytes. */
const mostWords = 65_536;
/** Words after which a column of ever new ones is written plainly. */
const trial = 1_000;

/** Words one after another; or each once, and in their places its number. */
export interface WrittenWords {
  /** Good until the next word is added. */
  plain: Buffer;
  listed?: { count: number; numbers: Buffer };
}

/**
 * The words of a column in a group of rows. They become bytes as they come: thousands of strings that outlive their rows would stay in
 * memory until all of it is tidied, and cost more than what is made of them.
 */
export class WordColumn {
  readonly #plain = new PlainWords();
  #count = 0;
  /** The number of each word; undefined once they are mostly new. */
  #places: Map<string, number> | undefined = new Map();
  /** Of each word that was added. */
  #numbers = new Uint16Array(1_024);

  add(word: string): void {
    if (this.#places === undefined) this.#plain.add(word);
    else this.#number(this.#places, word);
    this.#count += 1;
  }

  /** What was added since it was last asked. */
  take(): WrittenWords {
    const places = this.#places;
    if (places !== undefined && places.size > this.#count / 2) this.#unlist(places);
    const listed = this.#places && { count: this.#places.size, numbers: this.#packed(this.#places.size) };
    for (const word of this.#places?.keys() ?? []) this.#plain.add(word);
    const { bytes: plain } = this.#plain;
    this.#plain.clear();
    [this.#count, this.#places] = [0, new Map()];
    return { plain, ...(listed && { listed }) };
  }

  #number(places: Map<string, number>, word: string): void {
    let place = places.get(word);
    if (place === undefined) {
      place = places.size;
      if (place === mostWords || (this.#count >= trial && place > this.#count / 2)) {
        this.#unlist(places);
        this.#plain.add(word);
        return;
      }
      places.set(word, place);
    }
    if (this.#count === this.#numbers.length) this.#grow();
    this.#numbers[this.#count] = place;
  }

  /** Numbers become the words again for which they stand. */
  #unlist(places: Map<string, number>): void {
    const list = [...places.keys()];
    for (let at = 0; at < this.#count; at++) this.#plain.add(list[this.#numbers[at]!]!);
    this.#places = undefined;
  }

  #grow(): void {
    const larger = new Uint16Array(2 * this.#numbers.length);
    larger.set(this.#numbers);
    this.#numbers = larger;
  }

  /** In whole bytes, which zlib packs, and eights. */
  #packed(wordCount: number): Buffer {
    const numbers = new Uint16Array(Math.ceil(this.#count / 8) * 8);
    numbers.set(this.#numbers.subarray(0, this.#count));
    const packed = wordCount <= 256 ? Uint8Array.from(numbers) : new Uint8Array(numbers.buffer);
    const width = packed.length / numbers.length;
    const head = [8 * width, ...varInt((numbers.length / 8) * 2 + 1)];
    return Buffer.concat([Buffer.from(head), packed]);
  }
}
