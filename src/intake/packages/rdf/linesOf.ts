import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import type { Measure } from "../../../exports/ExportFile.ts";
import { ImportFault } from "../../../sources/tables/ImportFault.ts";

/** Long enough to read fast, short enough to say where something is wrong. */
const pieceBytes = 65_536;

/**
 * The lines of a file, several at a time; only LF ends one, since literals hold other ends. What the file came to is noted when it was read to
 * its end. Throws an ImportFault where it cannot be read, is not UTF-8, or breaks off.
 */
export async function* linesOf(file: string, measured: (measure: Measure) => void): AsyncGenerator<string[]> {
  const [hash, decoder] = [createHash("sha256"), new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })];
  let [bytes, rest, count] = [0, "", 0];
  try {
    for await (const piece of createReadStream(file, { highWaterMark: pieceBytes }) as AsyncIterable<Buffer>) {
      hash.update(piece);
      bytes += piece.length;
      const lines = (rest + decoder.decode(piece, { stream: true })).split("\n");
      rest = lines.pop()!;
      count += lines.length;
      yield lines;
    }
    rest += decoder.decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new ImportFault(`${file} is not UTF-8, after line ${count}. Bring back the file that was exported.`, {
      cause: error,
    });
  }
  if (rest !== "") throw new ImportFault(`${file} breaks off in its last line. Export it again.`);
  measured({ bytes, sha256: hash.digest("hex") });
}
