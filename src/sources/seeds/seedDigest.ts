import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { digestOfFiles } from "../digestOfFiles.ts";

/** Stands for all that a seed directory can say, and for the shape that this program gives it: equal ones plant the same. */
export async function seedDigest(directory: string): Promise<string> {
  return digestOfFiles(directory, await filesIn(directory));
}

async function filesIn(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { withFileTypes: true }).catch(() => []);
  const own = entries.filter((entry) => !entry.isDirectory() && /\.ya?ml$/i.test(entry.name));
  const below = ["codebooks", "contributions", "tables"].map((folder) =>
    readdir(join(directory, folder), { recursive: true, withFileTypes: true }).catch(() => []),
  );
  const files = (await Promise.all(below)).flat().filter((entry) => !entry.isDirectory());
  const paths = [...own, ...files].map((entry) => join(entry.parentPath, entry.name));
  return paths.sort((a, b) => (a < b ? -1 : 1));
}
