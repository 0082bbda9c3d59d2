import { createWriteStream, existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import type { ExportFile, Measure } from "./ExportFile.ts";
import { descriptorName } from "./dataPackage.ts";
import { ownerFile } from "./seeds/seedBundle.ts";
import { measured } from "./measured.ts";

/**
 * Writes files into a new directory, which gets its name only when all of them are there; an export that stood there goes then.
 * Throws an Error with a sentence where something else stands there, and what `check` throws when all is written.
 */
export async function writeDirectory(
  directory: string,
  files: readonly ExportFile[],
  measures: Map<string, Measure>,
  check: () => Promise<void>,
): Promise<void> {
  refuseOther(directory);
  await mkdir(path.dirname(path.resolve(directory)), { recursive: true });
  const fresh = await mkdtemp(`${path.resolve(directory)}.part-`);
  try {
    for (const file of files) {
      const place = path.join(fresh, file.path);
      await mkdir(path.dirname(place), { recursive: true });
      await pipeline(measured(file, measures), createWriteStream(place));
    }
    await check();
    const old = existsSync(directory) ? await mkdtemp(`${path.resolve(directory)}.old-`) : undefined;
    if (old !== undefined) await rename(directory, path.join(old, "export"));
    await rename(fresh, directory);
    if (old !== undefined) await rm(old, { recursive: true });
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

/** Nothing of somebody else's is ever removed. */
export function refuseOther(directory: string): void {
  if (!existsSync(directory) || isEmpty(directory) || isExport(directory)) return;
  throw new Error(
    `${directory} holds something that is no export, and was left as it is. Name a new folder, or an export to replace.`,
  );
}

function isEmpty(directory: string): boolean {
  try {
    return readdirSync(directory).length === 0;
  } catch {
    return false;
  }
}

function isExport(directory: string): boolean {
  const owner = path.join(directory, ownerFile.path);
  if (existsSync(owner)) return readFileSync(owner, "utf8") === ownerFile.content;
  try {
    const descriptor: unknown = JSON.parse(readFileSync(path.join(directory, descriptorName), "utf8"));
    return Object(descriptor).name === "concordance" && Array.isArray(Object(descriptor).resources);
  } catch {
    return false;
  }
}
