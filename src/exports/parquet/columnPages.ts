import { gzipSync } from "node:zlib";
import type { Cell, Field } from "../tables/ExportTable.ts";
import { bitsOf } from "./bitsOf.ts";
import { plainValues } from "./plainValues.ts";
import { number, type Struct, struct, thriftBytes, varInt } from "./thrift.ts";

/** How values are written, by the numbers that Parquet gives. */
export const encodings = { plain: 0, levels: 3, dictionary: 8 } as const;
const pages = { data: 0, dictionary: 2 } as const;
/** Beyond it a number takes more than two bytes. */
const mostWords = 65_536;
/** Cells after which a column of ever new words is written plainly. */
const trial = 1_000;

/** One column of a group of rows. */
export interface ColumnPages {
  bytes: Buffer;
  /** Of the page that lists the words of the column; 0 where it has none. */
  dictionaryLength: number;
  /** Bytes with nothing compressed. */
  unpacked: number;
}

/** The pages of a column: words that come back often are listed once, and numbered. */
export function columnPages(type: Field["type"], cells: readonly Cell[]): ColumnPages {
  const known = cells.filter((cell) => cell !== null);
  const levels = levelsOf(cells, known.length);
  const words = type === "string" ? dictionaryOf(known as string[]) : undefined;
  const page = (encoding: number, values: Buffer) => {
    const header = {
      1: number(cells.length),
      2: number(encoding),
      3: number(encodings.levels),
      4: number(encodings.levels),
    };
    return pageOf(pages.data, { 5: struct(header) }, Buffer.concat([levels, values]));
  };
  if (words === undefined) {
    const data = page(encodings.plain, plainValues(type, known));
    return { bytes: data.bytes, dictionaryLength: 0, unpacked: data.unpacked };
  }
  const header = struct({ 1: number(words.list.length), 2: number(encodings.plain) });
  const listed = pageOf(pages.dictionary, { 7: header }, plainValues(type, words.list));
  const data = page(encodings.dictionary, words.numbers);
  return {
    bytes: Buffer.concat([listed.bytes, data.bytes]),
    dictionaryLength: listed.bytes.length,
    unpacked: listed.unpacked + data.unpacked,
  };
}

/** Which cells are known, a bit each; or one run where all are, or none is. */
function levelsOf(cells: readonly Cell[], known: number): Buffer {
  const isMixed = known > 0 && known < cells.length;
  const bits = isMixed ? bitsOf(cells.map((cell) => cell !== null)) : Buffer.of(known > 0 ? 1 : 0);
  const head = Buffer.from(varInt(isMixed ? bits.length * 2 + 1 : cells.length * 2));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length + bits.length);
  return Buffer.concat([length, head, bits]);
}

/** The words of a column and the number of each cell's, in whole bytes, which zlib packs; undefined where they are mostly new. */
function dictionaryOf(cells: readonly string[]): { list: string[]; numbers: Buffer } | undefined {
  const places = new Map<string, number>();
  const numbers = new Uint16Array(Math.ceil(cells.length / 8) * 8);
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at]!;
    let place = places.get(cell);
    if (place === undefined) {
      place = places.size;
      if (place === mostWords || (at >= trial && place > at / 2)) return undefined;
      places.set(cell, place);
    }
    numbers[at] = place;
  }
  if (places.size > cells.length / 2) return undefined;
  const packed = places.size <= 256 ? Uint8Array.from(numbers) : new Uint8Array(numbers.buffer);
  const width = packed.length / numbers.length;
  const head = [8 * width, ...varInt((numbers.length / 8) * 2 + 1)];
  return { list: [...places.keys()], numbers: Buffer.concat([Buffer.from(head), packed]) };
}

function pageOf(type: number, own: Struct, values: Buffer): { bytes: Buffer; unpacked: number } {
  const packed = gzipSync(values, { level: 1 });
  const header = thriftBytes({ 1: number(type), 2: number(values.length), 3: number(packed.length), ...own });
  return { bytes: Buffer.concat([header, packed]), unpacked: header.length + values.length };
}
