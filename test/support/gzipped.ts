import { readFileSync, writeFileSync } from "node:fs";
import { gunzipSync, gzipSync } from "node:zlib";

/** Where gzip notes the operating system; 255 says nothing. */
const placeOfSystem = 9;

/** The same bytes for the same text, wherever and whenever it is written. */
export function writeGzipped(file: string, text: string): number {
  const bytes = gzipSync(text, { level: 9 });
  bytes[placeOfSystem] = 255;
  writeFileSync(file, bytes);
  return bytes.length;
}

export function readGzipped(file: string): string {
  return gunzipSync(readFileSync(file)).toString("utf8");
}
