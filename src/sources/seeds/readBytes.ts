import type { Stats } from "node:fs";
import { readFile, stat } from "node:fs/promises";

const REASONS: Record<string, string> = {
  ENOENT: "does not exist; look at its name",
  EACCES: "may not be read; give the right to read it",
  EISDIR: "is a folder where a file was wanted",
  ENOTDIR: "is not a folder; name the folder that holds the seed files",
  ELOOP: "is a link that leads back to itself",
};

export const changing = "changes while it is read; wait until it is whole, and give it again";

export async function readBytes(path: string): Promise<Uint8Array | { problem: string }> {
  try {
    const before = await stat(path);
    const problem = problemWithKind(before);
    if (problem !== undefined) return { problem };
    const bytes = await readFile(path);
    return stampOf(await stat(path)) === stampOf(before) && bytes.length === before.size
      ? bytes
      : { problem: changing };
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

/** A pipe would be waited for without end, so what a file is must be asked before it is opened. */
export function problemWithKind(stats: Stats): string | undefined {
  if (stats.isDirectory()) return REASONS["EISDIR"];
  return stats.isFile() ? undefined : "is a pipe or a device where a file was wanted; save it as a file";
}

/** The same of a path; undefined too where nothing is there, which who opens it says. */
export function kindProblemOf(path: string): Promise<string | undefined> {
  return stat(path).then(problemWithKind, () => undefined);
}

/** Another one where the file was written meanwhile. */
export function stampOf({ size, mtimeMs, ino }: Stats): string {
  return `${ino} ${size} ${mtimeMs}`;
}

/** A sentence for an error of the file system. */
export function problemOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
  return REASONS[code] ?? `cannot be read (${code})`;
}
