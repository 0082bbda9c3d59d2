/** Words behind their lengths, in bytes that double when they are full. */
export class PlainWords {
  #bytes = Buffer.allocUnsafe(1_024);
  #length = 0;

  add(word: string): void {
    // No UTF-16 unit becomes more than three bytes.
    const most = this.#length + 4 + 3 * word.length;
    if (most > this.#bytes.length) this.#grow(most);
    const length = this.#bytes.write(word, this.#length + 4);
    this.#length = this.#bytes.writeUInt32LE(length, this.#length) + length;
  }

  /** Good until the next word is added. */
  get bytes(): Buffer {
    return this.#bytes.subarray(0, this.#length);
  }

  clear(): void {
    this.#length = 0;
  }

  #grow(least: number): void {
    const larger = Buffer.allocUnsafe(Math.max(least, 2 * this.#bytes.length));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}
