import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { relative, sep } from "node:path";
import { modelVersion } from "../model/modelVersion.ts";

/** Stands for the names and bytes of files of a directory, in this order, and for the shape that this program gives them. */
export async function digestOfFiles(directory: string, paths: readonly string[]): Promise<string> {
  const hash = createHash("sha256").update(`model ${modelVersion}`);
  for (const path of paths) {
    const bytes = await readFile(path);
    hash.update(`\n${relative(directory, path).split(sep).join("/")} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest("hex").slice(0, 16);
}
