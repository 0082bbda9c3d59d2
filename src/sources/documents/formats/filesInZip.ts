import { inflateRawSync } from "node:zlib";
import { zipEntriesIn } from "./zipEntriesIn.ts";

/** Name → content of what a zip archive holds, or of one of its files. Throws where it is damaged. */
export function filesInZip(bytes: Uint8Array, only?: string): Map<string, Uint8Array> {
  const entries = zipEntriesIn(bytes);
  if ("problem" in entries) throw new Error(entries.problem);
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wanted = only === undefined ? entries : entries.filter(({ name }) => name === only);
  return new Map(
    wanted.map(({ name, method, packedSize, offset }) => {
      const start = offset + 30 + data.readUInt16LE(offset + 26) + data.readUInt16LE(offset + 28);
      const packed = data.subarray(start, start + packedSize);
      return [name, method === 8 ? inflateRawSync(packed) : packed];
    }),
  );
}
