import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { ImportFault } from "../../sources/tables/ImportFault.ts";

/** Long enough to read fast; a large graph has hundreds of them. */
const pieceBytes = 262_144;

/** The bytes of a file, a piece at a time; the next one overwrites it. Throws an ImportFault where it cannot be read. */
export function* piecesOf(place: string): Generator<Buffer> {
  let file: number | undefined;
  try {
    file = openSync(place, "r");
    const piece = Buffer.allocUnsafe(Math.min(pieceBytes, fstatSync(file).size + 1));
    for (let read = readSync(file, piece); read > 0; read = readSync(file, piece)) yield piece.subarray(0, read);
  } catch (error) {
    throw new ImportFault(`${place} cannot be read. Name a folder that concordance export wrote, with all its files.`, {
      cause: error,
    });
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
