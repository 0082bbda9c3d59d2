import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { modelVersion } from "../../model/modelVersion.ts";

/** Stands for all that a seed directory can say, and for the shape that this program gives it: equal ones plant the same. */
export async function seedDigest(directory: string): Promise<string> {
  const hash = createHash("sha256").update(`model ${modelVersion}`);
  for (const path of await filesIn(directory)) {
    const bytes = await readFile(path);
    hash.update(`\n${relative(directory, path).split(sep).join("/")} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest("hex").slice(0, 16);
}

async function filesIn(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { withFileTypes: true }).catch(() => []);
  const own = entries.filter((entry) => !entry.isDirectory() && /\.ya?ml$/i.test(entry.name));
  const below = ["contributions", "tables"].map((folder) =>
    readdir(join(directory, folder), { recursive: true, withFileTypes: true }).catch(() => []),
  );
  const files = (await Promise.all(below)).flat().filter((entry) => !entry.isDirectory());
  const paths = [...own, ...files].map((entry) => join(entry.parentPath, entry.name));
  return paths.sort((a, b) => (a < b ? -1 : 1));
}
