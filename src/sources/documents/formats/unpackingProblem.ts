import { inflateRawSync } from "node:zlib";
import { type ZipEntry, zipEntriesIn } from "./zipEntriesIn.ts";

const mostUnpackedMb = 200;
/** Bytes of the part that holds the text, for each of its characters: with a style and an author at every word it has a hundred. */
const mostBytesOfCharacter = 200;

/**
 * Why the archive must not be unpacked: it says that it is too large, also for a text of so many code points at most, or unpacks to more than it says.
 */
export function unpackingProblem(bytes: Uint8Array, longest = Infinity): string | undefined {
  const entries = zipEntriesIn(bytes);
  if ("problem" in entries) return entries.problem;
  const unpackedMb = entries.reduce((sum, { size }) => sum + size, 0) / 2 ** 20;
  if (unpackedMb > mostUnpackedMb) {
    return `would unpack to ${Math.ceil(unpackedMb)} MB, and at most ${mostUnpackedMb} MB are read; save it again without pictures`;
  }
  const text = entries.find(({ name }) => name === "word/document.xml");
  if (text !== undefined && text.size > longest * mostBytesOfCharacter) {
    const mb = Math.ceil(text.size / 2 ** 20);
    return `unpacks to ${mb} MB, more than ${longest.toLocaleString("en")} characters need; send it in parts`;
  }
  return entries.every((entry) => unpacksAsSaid(bytes, entry)) ? undefined : "is a damaged archive; get the file again";
}

function unpacksAsSaid(bytes: Uint8Array, { method, packedSize, size, offset }: ZipEntry): boolean {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > data.length || data.readUInt32LE(offset) !== 0x04034b50) return false;
  const start = offset + 30 + data.readUInt16LE(offset + 26) + data.readUInt16LE(offset + 28);
  const packed = data.subarray(start, start + packedSize);
  if (method === 0) return packed.length === size;
  try {
    return method === 8 && inflateRawSync(packed, { maxOutputLength: Math.max(1, size) }).length === size;
  } catch {
    return false;
  }
}
