import { Growing } from "./Growing.ts";
import { sharedCopy, withRoom } from "./sharedMemory.ts";
import { Texts } from "./Texts.ts";

/** What offsets of four bytes can reach. */
const mostBytes = 2 ** 32 - 1;

/** Takes texts one by one. Throws an Error beyond 4 GB of them. */
export class TextsBuilder {
  #memory = new SharedArrayBuffer(1 << 10);
  #bytes = Buffer.from(this.#memory);
  #used = 0;
  readonly #offsets = new Growing(Uint32Array);
  readonly #areNull = new Growing(Uint8Array);

  constructor() {
    this.#offsets.add(0);
  }

  add(text: string | null | undefined): void {
    this.#areNull.add(Number(text == null));
    if (text != null) this.#append(text);
    this.#offsets.add(this.#used);
  }

  /** Takes texts of others as they stand there. */
  copy(texts: Texts, from: number, to: number): void {
    const start = texts.offsets[from]!;
    const length = texts.offsets[to]! - start;
    this.#growBytes(this.#used + length);
    this.#bytes.set(texts.bytes.subarray(start, start + length), this.#used);
    for (let row = from; row < to; row++) {
      this.#areNull.add(Number(texts.isNull(row)));
      this.#offsets.add(this.#used + texts.offsets[row + 1]! - start);
    }
    this.#used += length;
  }

  finish(): Texts {
    const nulls = new Uint8Array((this.#areNull.count >> 3) + 1);
    for (const [row, isNull] of this.#areNull.values.entries()) nulls[row >> 3]! |= isNull << (row & 7);
    return new Texts(new Uint8Array(this.#memory, 0, this.#used), this.#offsets.values, sharedCopy(Uint8Array, nulls));
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
    this.#memory = withRoom(this.#memory, size);
    this.#bytes = Buffer.from(this.#memory);
  }
}
