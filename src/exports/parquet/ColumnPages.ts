import { gzipSync } from "node:zlib";
import type { Cell, Field } from "../tables/ExportTable.ts";
import { bitsOf } from "./bitsOf.ts";
import { plainValues } from "./plainValues.ts";
import { number, type Struct, struct, thriftBytes, varInt } from "./thrift.ts";
import { WordColumn } from "./WordColumn.ts";

/** How values are written, by the numbers that Parquet gives. */
export const encodings = { plain: 0, levels: 3, dictionary: 8 } as const;
const pages = { data: 0, dictionary: 2 } as const;

/** One column of a group of rows, as it is written. */
export interface ColumnChunk {
  bytes: Buffer;
  /** Of the page that lists the words of the column; 0 where it has none. */
  dictionaryLength: number;
  /** Bytes with nothing compressed. */
  unpacked: number;
}

/** Gathers the cells of a column, a group of rows after another. */
export class ColumnPages {
  readonly #isKnown: boolean[] = [];
  readonly #words = new WordColumn();
  readonly #values: Cell[] = [];

  constructor(readonly type: Field["type"]) {}

  add(cell: Cell): void {
    this.#isKnown.push(cell !== null);
    if (cell === null) return;
    if (this.type === "string") this.#words.add(cell as string);
    else this.#values.push(cell);
  }

  /** The pages of what was added since it was last asked: words that come back often are listed once, and numbered. */
  take(): ColumnChunk {
    const chunk = this.type === "string" ? this.#wordPages() : this.#page(plainValues(this.type, this.#values));
    this.#isKnown.length = this.#values.length = 0;
    return chunk;
  }

  #wordPages(): ColumnChunk {
    const { plain, listed } = this.#words.take();
    if (listed === undefined) return this.#page(plain);
    const header = struct({ 1: number(listed.count), 2: number(encodings.plain) });
    const list = pageOf(pages.dictionary, { 7: header }, plain);
    const data = this.#page(listed.numbers, encodings.dictionary);
    return {
      bytes: Buffer.concat([list.bytes, data.bytes]),
      dictionaryLength: list.bytes.length,
      unpacked: list.unpacked + data.unpacked,
    };
  }

  #page(values: Buffer, encoding: number = encodings.plain): ColumnChunk {
    const header = {
      1: number(this.#isKnown.length),
      2: number(encoding),
      3: number(encodings.levels),
      4: number(encodings.levels),
    };
    const bytes = Buffer.concat([levelsOf(this.#isKnown), values]);
    return { ...pageOf(pages.data, { 5: struct(header) }, bytes), dictionaryLength: 0 };
  }
}

/** Which cells are known, a bit each; or one run where all are, or none is. */
function levelsOf(isKnown: readonly boolean[]): Buffer {
  const isMixed = isKnown.includes(true) && isKnown.includes(false);
  const bits = isMixed ? bitsOf(isKnown) : Buffer.of(isKnown[0] === true ? 1 : 0);
  const head = Buffer.from(varInt(isMixed ? bits.length * 2 + 1 : isKnown.length * 2));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length + bits.length);
  return Buffer.concat([length, head, bits]);
}

function pageOf(type: number, own: Struct, values: Buffer): { bytes: Buffer; unpacked: number } {
  const packed = gzipSync(values, { level: 1 });
  const header = thriftBytes({ 1: number(type), 2: number(values.length), 3: number(packed.length), ...own });
  return { bytes: Buffer.concat([header, packed]), unpacked: header.length + values.length };
}
