/** So many short texts that were read lately are kept as strings: to take one out of the buffer takes longer than all else that is done with it. */
const mostRead = 1_024;
const longestRead = 200;

/** Texts one after another as UTF-8 in one buffer off the heap; text i reaches from offset i to offset i + 1. */
export class Texts {
  readonly #bytes: Buffer;
  /** Each has one place, by its row. */
  #read: { rows: Int32Array; texts: string[] } | undefined;

  constructor(
    readonly bytes: Uint8Array,
    readonly offsets: Uint32Array,
    /** A bit a text: 1 where it is null. */
    readonly nulls: Uint8Array,
  ) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  get length(): number {
    return this.offsets.length - 1;
  }

  isNull(row: number): boolean {
    return ((this.nulls[row >> 3]! >> (row & 7)) & 1) === 1;
  }

  at(row: number): string | null {
    const read = (this.#read ??= { rows: new Int32Array(mostRead).fill(-1), texts: Array<string>(mostRead) });
    const place = row % mostRead;
    if (read.rows[place] === row) return read.texts[place]!;
    if (this.isNull(row)) return null;
    const [start, end] = [this.offsets[row]!, this.offsets[row + 1]!];
    const text = this.#bytes.toString("utf8", start, end);
    if (end - start > longestRead) return text;
    read.rows[place] = row;
    return (read.texts[place] = text);
  }

  /** 1 for each text that holds `part` and is not empty. The buffer is searched as a whole; where a hit stands tells its text. */
  containing(part: string): Uint8Array {
    const found = new Uint8Array(this.length);
    const needle = Buffer.from(part);
    let row = 0;
    for (let from = 0; from < this.#bytes.length;) {
      const hit = needle.length === 0 ? from : this.#bytes.indexOf(needle, from);
      if (hit < 0) break;
      while (this.offsets[row + 1]! <= hit) row += 1;
      const end = this.offsets[row + 1]!;
      const isWithin = hit + needle.length <= end;
      if (isWithin) found[row] = 1;
      from = isWithin ? end : hit + 1;
    }
    return found;
  }
}
