import { mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import path from "node:path";
import { crc32 } from "node:zlib";
import type { SnapshotParts } from "./Snapshot.ts";
import { type Numbers, packed, unpacked } from "./snapshotArrays.ts";

/** Of the file; another number is another file. Change it with any change to what a snapshot keeps. */
const format = 10;
const mark = "concordance snapshot";
/** The CRC-32 of all that follows it, head included, then the length of the head. It finds damage, in less than half the time of a SHA-256. */
const sumLength = 4;

const kinds = { Uint8Array, Uint16Array, Uint32Array, Int32Array, Float64Array } as const;
const alignment = 8;

interface Head {
  mark: string;
  format: number;
  dataVersion: string;
  /** What is small. */
  json: Record<string, unknown>;
  /** By name: where an array begins behind the head, and how many values of which kind it has. */
  places: Record<string, [at: number, count: number, kind: keyof typeof kinds]>;
}

/**
 * Keeps a snapshot in a directory: whole or not at all, in place of those of other versions. Rejects where it cannot be written. Others
 * are answered meanwhile: it may be some hundred megabytes. A graph that says no version of itself is not kept: its next state says none either.
 */
export async function keepSnapshot(directory: string, parts: SnapshotParts): Promise<void> {
  const { dataVersion } = parts;
  if (dataVersion === "") return;
  const { json, arrays } = packed(parts);
  const places: Head["places"] = {};
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (const [name, array] of arrays) {
    places[name] = [length, array.length, array.constructor.name as keyof typeof kinds];
    pieces.push(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
    length += aligned(array.byteLength);
    pieces.push(new Uint8Array(aligned(array.byteLength) - array.byteLength));
  }
  const whole = [headBytes({ mark, format, dataVersion, json, places }), ...pieces];
  mkdirSync(directory, { recursive: true });
  const file = path.join(directory, nameOf(dataVersion));
  const draft = `${file}.${process.pid}.draft`;
  try {
    await writeWhole(draft, whole);
    renameSync(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
  for (const name of readdirSync(directory))
    if (/^snapshot-.*\.bin(\.\d+\.draft)?$/.test(name) && name !== nameOf(dataVersion))
      rmSync(path.join(directory, name), { force: true });
}

/**
 * The snapshot that a directory keeps of this version; undefined where it keeps none, or where the file is damaged or of another format.
 * Others are answered meanwhile, as while it is written.
 */
export async function keptSnapshot(directory: string, dataVersion: string): Promise<SnapshotParts | undefined> {
  if (dataVersion === "") return undefined;
  try {
    return partsIn(await bytesOf(path.join(directory, nameOf(dataVersion))), dataVersion);
  } catch {
    return undefined;
  }
}

/** In memory that threads can share. Rejects where it is not what was written. */
async function bytesOf(file: string): Promise<Buffer> {
  const handle = await open(file, "r");
  try {
    const bytes = Buffer.from(new SharedArrayBuffer((await handle.stat()).size));
    if (bytes.length === 0) throw new Error("the file is empty");
    let sum = 0;
    // While one piece is summed up the next one is read.
    let ahead = pieceAt(handle, bytes, 0);
    for (let done = 0; done < bytes.length;) {
      const length = await ahead;
      const next = done + length;
      if (next < bytes.length) ahead = pieceAt(handle, bytes, next);
      sum = crc32(bytes.subarray(Math.max(done, sumLength), next), sum);
      done = next;
    }
    if (sum !== bytes.readUInt32LE(0)) throw new Error("the file is damaged");
    return bytes;
  } finally {
    await handle.close();
  }
}

async function pieceAt(handle: FileHandle, bytes: Buffer, from: number): Promise<number> {
  const { bytesRead } = await handle.read(bytes, from, Math.min(chunkLength, bytes.length - from), from);
  if (bytesRead === 0) throw new Error("the file became shorter while it was read");
  return bytesRead;
}

function partsIn(bytes: Buffer, dataVersion: string): SnapshotParts | undefined {
  const headStart = sumLength + 4;
  const headLength = bytes.readUInt32LE(sumLength);
  const head = JSON.parse(bytes.toString("utf8", headStart, headStart + headLength)) as Head;
  if (head.mark !== mark || head.format !== format || head.dataVersion !== dataVersion) return undefined;
  const [arrays, buffer] = [new Map<string, Numbers>(), bytes.buffer as ArrayBuffer];
  for (const [name, [at, count, kind]] of Object.entries(head.places))
    arrays.set(name, new kinds[kind](buffer, aligned(headStart + headLength) + at, count));
  return unpacked({ json: head.json, arrays });
}

function aligned(length: number): number {
  return Math.ceil(length / alignment) * alignment;
}

function nameOf(dataVersion: string): string {
  return `snapshot-${dataVersion}.bin`;
}

function headBytes(head: Head): Uint8Array {
  const text = Buffer.from(JSON.stringify(head));
  const bytes = Buffer.alloc(aligned(sumLength + 4 + text.length) - sumLength);
  bytes.writeUInt32LE(text.length, 0);
  text.copy(bytes, 4);
  return bytes;
}

/** So much of it is computed with at once. */
const chunkLength = 2 ** 24;

/** The sum comes first in the file, and is known last. */
async function writeWhole(file: string, pieces: readonly Uint8Array[]): Promise<void> {
  const handle = await open(file, "w");
  try {
    let sum = 0;
    let at = sumLength;
    for (const piece of pieces)
      for (let start = 0; start < piece.length; start += chunkLength) {
        const chunk = piece.subarray(start, start + chunkLength);
        sum = crc32(chunk, sum);
        await writeAt(handle, chunk, at);
        at += chunk.length;
      }
    const first = Buffer.alloc(sumLength);
    first.writeUInt32LE(sum);
    await writeAt(handle, first, 0);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function writeAt(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length;)
    done += (await handle.write(bytes, done, bytes.length - done, position + done)).bytesWritten;
}
