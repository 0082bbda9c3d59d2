import { createHash } from "node:crypto";
import type { ExportFile, Measure } from "./ExportFile.ts";

/** The content of a file as bytes; what it came to is noted under its path when it was read to its end. */
export async function* measured(file: ExportFile, measures: Map<string, Measure>): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const piece of file.content()) {
    const block = typeof piece === "string" ? Buffer.from(piece) : piece;
    hash.update(block);
    bytes += block.length;
    yield block;
  }
  measures.set(file.path, { bytes, sha256: hash.digest("hex") });
}

/** Reads a file to its end for nothing but what it comes to. */
export async function measure(file: ExportFile, measures: Map<string, Measure>): Promise<void> {
  for await (const _block of measured(file, measures)) continue;
}
