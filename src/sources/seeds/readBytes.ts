import { readFile } from "node:fs/promises";

const REASONS: Record<string, string> = {
  ENOENT: "does not exist; look at its name",
  EACCES: "may not be read; give the right to read it",
  EISDIR: "is a folder where a file was wanted",
  ENOTDIR: "is not a folder; name the folder that holds the seed files",
  ELOOP: "is a link that leads back to itself",
};

export async function readBytes(path: string): Promise<Uint8Array | { problem: string }> {
  try {
    return await readFile(path);
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

/** A sentence for an error of the file system. */
export function problemOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
  return REASONS[code] ?? `cannot be read (${code})`;
}
