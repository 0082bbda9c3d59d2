import { stat } from "node:fs/promises";
import { readBytes } from "../seeds/readBytes.ts";
import { type DocumentFile, documentFrom, largestDocumentMb } from "./documentFrom.ts";
import { IngestFault } from "./IngestFault.ts";

/** The document of a file, as `documentFrom` reads it. Throws IngestFault and BadUserInput. */
export async function readDocument(file: string): Promise<DocumentFile> {
  return documentFrom(file, await bytesOf(file));
}

async function bytesOf(file: string): Promise<Uint8Array> {
  const sizeMb = await stat(file).then(
    ({ size }) => size / 2 ** 20,
    // Why it cannot be read is said by those who read it.
    () => 0,
  );
  if (sizeMb > largestDocumentMb) {
    throw new IngestFault(
      `${file} has ${Math.ceil(sizeMb)} MB, and at most ${largestDocumentMb} MB are read; save it in parts.`,
    );
  }
  const bytes = await readBytes(file);
  if ("problem" in bytes) throw new IngestFault(`${file} ${bytes.problem}.`);
  return bytes;
}
