import { createWriteStream } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import type { ExportFile, Measure } from "./ExportFile.ts";
import { measured } from "./measured.ts";

/** Writes one file, which gets its name only when it is whole and `check` has nothing against it. */
export async function writeFile(
  place: string,
  file: ExportFile,
  measures: Map<string, Measure>,
  check: () => Promise<void>,
): Promise<void> {
  await mkdir(path.dirname(path.resolve(place)), { recursive: true });
  const fresh = `${place}.part-${process.pid}`;
  try {
    await pipeline(measured(file, measures), createWriteStream(fresh));
    await check();
    await rename(fresh, place);
  } finally {
    await rm(fresh, { force: true });
  }
}
