/** The items of each holder as bits, for small tables of which all pairs are counted again and again. */
export class BitRows {
  readonly words: number;
  readonly #bits: Int32Array;

  constructor(
    readonly holders: number,
    items: number,
  ) {
    this.words = Math.max(1, Math.ceil(items / 32));
    this.#bits = new Int32Array(holders * this.words);
  }

  /** Takes a table: items of holder h are `items[start[h] … start[h + 1])`. */
  write({ items, start }: { items: Uint32Array; start: Uint32Array }): void {
    this.#bits.fill(0);
    for (let holder = 0; holder < this.holders; holder++)
      for (let at = start[holder]!; at < start[holder + 1]!; at++)
        this.#bits[holder * this.words + (items[at]! >>> 5)]! |= 1 << (items[at]! & 31);
  }

  /** How many items both hold. */
  shared(a: number, b: number): number {
    const [x, y, bits] = [a * this.words, b * this.words, this.#bits];
    let sum = 0;
    for (let word = 0; word < this.words; word++) sum += bitsIn(bits[x + word]! & bits[y + word]!);
    return sum;
  }
}

function bitsIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
