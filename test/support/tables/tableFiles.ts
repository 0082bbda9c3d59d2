import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const folder = mkdtempSync(path.join(tmpdir(), "concordance-tables-"));
let files = 0;

/** A file with this content, in a folder of the test run's own. */
export function fileWith(content: string | Uint8Array, name = "coding.csv"): string {
  files += 1;
  const file = path.join(folder, `${files}-${name}`);
  writeFileSync(file, content);
  return file;
}
