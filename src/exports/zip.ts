import { Readable } from "node:stream";
import { constants, crc32, createDeflateRaw, deflateRawSync } from "node:zlib";
import type { ExportFile } from "./ExportFile.ts";

/** Every file has this time, so that the same files give the same bytes: the first of January 1980, where the clock of ZIP begins. */
const firstDay = 0x21;
/** Names are UTF-8, and lengths stand behind the content, since it is written before they are known. */
const flags = 0x0808;
const deflated = 8;
const level = constants.Z_BEST_SPEED;
/** Bytes that are compressed in one go, for some milliseconds. */
const mostAtOnce = 262_144;
const version = 20;
/** Of archives with more or longer things than ZIP of 1989 can count: ZIP64. */
const longVersion = 45;
/** What stands where a number has its place elsewhere, and so the first count and place that do not fit. */
const most = { files: 0xffff, bytes: 0xffff_ffff };

interface Entry {
  name: Buffer;
  offset: number;
  crc: number;
  packed: number;
  bytes: number;
}

/**
 * A ZIP archive of files, which are read one after another as it is written; ZIP64 where they are more than 65,534, or reach beyond 4 GB.
 * Throws an Error with a sentence where one of them alone is as long as that.
 */
export async function* zip(files: readonly ExportFile[], mostPlain: typeof most = most): AsyncGenerator<Uint8Array> {
  const entries: Entry[] = [];
  let offset = 0;
  for (const file of files) {
    const entry: Entry = { name: Buffer.from(file.path), offset, crc: 0, packed: 0, bytes: 0 };
    const head = Buffer.concat([words("4 2 2 2 2 2 4 4 4 2 2", [0x04034b50, ...commonOf(entry, true), 0]), entry.name]);
    yield head;
    for await (const block of packedInto(entry, file)) yield block;
    offset += head.length + entry.packed + 16;
    yield words("4 4 4 4", [0x08074b50, entry.crc, entry.packed, entry.bytes]);
    entries.push(entry);
  }
  const directory = Buffer.concat(entries.map((entry) => directoryEntry(entry, entry.offset >= mostPlain.bytes)));
  yield directory;
  const isLong = entries.length >= mostPlain.files || offset + directory.length >= mostPlain.bytes;
  if (isLong) yield longEnd(entries.length, directory.length, offset);
  const [count, length, start] = isLong
    ? [most.files, most.bytes, most.bytes]
    : [entries.length, directory.length, offset];
  yield words("4 2 2 2 2 4 4 2", [0x06054b50, 0, 0, count, count, length, start, 0]);
}

/** The content of a file, compressed; the entry counts meanwhile. A stream for each of many short texts would cost more than what stands in them. */
async function* packedInto(entry: Entry, file: ExportFile): AsyncGenerator<Uint8Array> {
  const blocks = counted(entry, file);
  const start: Uint8Array[] = [];
  let isWhole = false;
  while (!isWhole && entry.bytes < mostAtOnce) {
    const { done, value } = await blocks.next();
    if (done === true) isWhole = true;
    else start.push(value);
  }
  const packed = isWhole ? [packedAtOnce(Buffer.concat(start))] : streamed(start, blocks);
  for await (const block of packed) {
    entry.packed += block.length;
    if (Math.max(entry.packed, entry.bytes) >= most.bytes)
      throw new Error(
        `${file.path} has 4 GB or more, which is more than one file of an archive holds. Export a folder instead.`,
      );
    yield block;
  }
}

/** Into a buffer of about its size: the usual ones of 16 KB, one a text, would pile up until they are collected. */
function packedAtOnce(bytes: Buffer): Buffer {
  return deflateRawSync(bytes, { level, chunkSize: Math.max(constants.Z_MIN_CHUNK, bytes.length) });
}

async function* counted(entry: Entry, file: ExportFile): AsyncGenerator<Uint8Array> {
  for await (const piece of file.content()) {
    const block = typeof piece === "string" ? Buffer.from(piece) : piece;
    entry.crc = crc32(block, entry.crc);
    entry.bytes += block.length;
    yield block;
  }
}

function streamed(start: readonly Uint8Array[], rest: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  async function* all(): AsyncGenerator<Uint8Array> {
    yield* start;
    yield* rest;
  }
  const packing = createDeflateRaw({ level });
  return Readable.from(all(), { objectMode: false })
    .on("error", (error) => packing.destroy(error))
    .pipe(packing);
}

function directoryEntry(entry: Entry, isFar: boolean): Buffer {
  const far = isFar ? words("2 2 8", [0x0001, 8, entry.offset]) : Buffer.alloc(0);
  const common = commonOf(entry, false, isFar ? longVersion : version);
  const values = [0x02014b50, version, ...common, far.length, 0, 0, 0, 0, isFar ? most.bytes : entry.offset];
  return Buffer.concat([words("4 2 2 2 2 2 2 4 4 4 2 2 2 2 2 4 4", values), entry.name, far]);
}

/** How many entries, how long the directory and where, in eight bytes each; then where that stands. */
function longEnd(count: number, length: number, start: number): Buffer {
  const sizes = [count, count, length, start];
  return Buffer.concat([
    words("4 8 2 2 4 4 8 8 8 8", [0x06064b50, 44, longVersion, longVersion, 0, 0, ...sizes]),
    words("4 4 8 4", [0x07064b50, 0, start + length, 1]),
  ]);
}

/** What stands before a file and in the directory alike. */
function commonOf({ name, crc, packed, bytes }: Entry, isBefore: boolean, needed = version): number[] {
  const lengths = isBefore ? [0, 0, 0] : [crc, packed, bytes];
  return [needed, flags, deflated, 0, firstDay, ...lengths, name.length];
}

/** Whole numbers, little end first, each of so many bytes; of eight only six can hold something, which is 281 TB. */
function words(sizes: string, values: readonly number[]): Buffer {
  const widths = sizes.split(" ").map(Number);
  const buffer = Buffer.alloc(widths.reduce((sum, width) => sum + width, 0));
  let at = 0;
  for (const [index, width] of widths.entries()) {
    buffer.writeUIntLE(values[index]!, at, Math.min(width, 6));
    at += width;
  }
  return buffer;
}
