export interface ZipEntry {
  name: string;
  /** 0 stored, 8 deflated. */
  method: number;
  packedSize: number;
  /** As the archive says. */
  size: number;
  /** Of its local header. */
  offset: number;
}

const endLength = 22;
const longestComment = 0xffff;
const damaged = { problem: "is a damaged archive; get the file again" };
const mostEntries = 10_000;

/** The entries of a zip archive by its central directory, or why it cannot be read. */
export function zipEntriesIn(bytes: Uint8Array): ZipEntry[] | { problem: string } {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const from = Math.max(0, data.length - endLength - longestComment);
  const end = data.subarray(from).lastIndexOf("PK\x05\x06", undefined, "latin1") + from;
  if (end < from || end + endLength > data.length) return damaged;
  const count = data.readUInt16LE(end + 10);
  if (count > mostEntries) return { problem: `is an archive of ${count} files, and a document has far less` };
  const entries: ZipEntry[] = [];
  let at = data.readUInt32LE(end + 16);
  for (let number = 0; number < count; number++) {
    if (at + 46 > data.length || data.readUInt32LE(at) !== 0x02014b50) return damaged;
    const nameEnd = at + 46 + data.readUInt16LE(at + 28);
    entries.push({
      name: data.toString("utf8", at + 46, nameEnd),
      method: data.readUInt16LE(at + 10),
      packedSize: data.readUInt32LE(at + 20),
      size: data.readUInt32LE(at + 24),
      offset: data.readUInt32LE(at + 42),
    });
    at = nameEnd + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32);
  }
  return entries;
}
