import { Texts } from "./Texts.ts";

/** What offsets of four bytes can reach. */
const mostBytes = 2 ** 32 - 1;

/** Takes texts one by one. Throws an Error beyond 4 GB of them. */
export class TextsBuilder {
  #bytes: Buffer = Buffer.allocUnsafeSlow(1 << 10);
  #used = 0;
  #offsets = new Uint32Array(1 << 8);
  #nulls = new Uint8Array(1 << 5);
  #count = 0;

  add(text: string | null | undefined): void {
    if (this.#count + 2 > this.#offsets.length) this.#growRows();
    if (text == null) this.#nulls[this.#count >> 3]! |= 1 << (this.#count & 7);
    else this.#append(text);
    this.#count += 1;
    this.#offsets[this.#count] = this.#used;
  }

  /** Takes texts of others as they stand there. */
  copy(texts: Texts, from: number, to: number): void {
    const start = texts.offsets[from]!;
    const length = texts.offsets[to]! - start;
    this.#growBytes(this.#used + length);
    this.#bytes.set(texts.bytes.subarray(start, start + length), this.#used);
    for (let row = from; row < to; row++) {
      if (this.#count + 2 > this.#offsets.length) this.#growRows();
      if (texts.isNull(row)) this.#nulls[this.#count >> 3]! |= 1 << (this.#count & 7);
      this.#count += 1;
      this.#offsets[this.#count] = this.#used + texts.offsets[row + 1]! - start;
    }
    this.#used += length;
  }

  finish(): Texts {
    return new Texts(
      new Uint8Array(this.#bytes.subarray(0, this.#used)),
      this.#offsets.slice(0, this.#count + 1),
      this.#nulls.slice(0, (this.#count >> 3) + 1),
    );
  }

  #append(text: string): void {
    // Three bytes a code unit at most: measured only where that might not fit.
    if (this.#used + text.length * 3 > this.#bytes.length) this.#growBytes(this.#used + Buffer.byteLength(text));
    this.#used += this.#bytes.write(text, this.#used);
  }

  #growBytes(size: number): void {
    if (size > mostBytes)
      throw new Error("The texts of one kind are longer than 4 GB together, more than one process can hold.");
    if (size <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.min(mostBytes, Math.max(this.#bytes.length * 2, size)));
    this.#bytes.copy(larger, 0, 0, this.#used);
    this.#bytes = larger;
  }

  #growRows(): void {
    const offsets = new Uint32Array(this.#offsets.length * 2);
    offsets.set(this.#offsets);
    this.#offsets = offsets;
    const nulls = new Uint8Array(offsets.length / 8 + 1);
    nulls.set(this.#nulls);
    this.#nulls = nulls;
  }
}
