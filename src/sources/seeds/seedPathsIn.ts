import type { Dirent } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { didYouMean } from "../../text/didYouMean.ts";
import { problemOf } from "./readBytes.ts";
import type { SeedFault } from "./SeedFaults.ts";

const NAMES = ["contributors", "instruments", "principles", "enshrinements", "processes"].map((name) => `${name}.yaml`);
/** It says whose the records are, and holds none. */
const ownerFile = "directory.yaml";

/**
 * Paths of the seed files of a directory. Other YAML files are faults, as somebody believes that they are read; other files and
 * folders (README.md, reading/) are nobody's concern.
 */
export async function seedPathsIn(directory: string, faults: SeedFault[]): Promise<string[]> {
  const entries = await list(directory, faults);
  if (!entries) return [];
  const paths = NAMES.filter((name) => entries.some((entry) => entry.name === name)).map((name) =>
    join(directory, name),
  );
  for (const entry of entries) checkName(entry, directory, faults);
  const contributions = entries.some(({ name }) => name === "contributions")
    ? await contributionsIn(join(directory, "contributions"), faults)
    : [];
  const all = [...paths, ...contributions];
  const hasRules = entries.some((entry) => entry.isDirectory() && entry.name === "reading");
  if (all.length === 0 && !hasRules) {
    faults.push(
      faultAt(
        directory,
        `holds no seed file; a seed directory holds ${NAMES.join(", ")} or contributions/*/evidence.yaml, or rules in reading/`,
      ),
    );
  }
  return all;
}

async function contributionsIn(directory: string, faults: SeedFault[]): Promise<string[]> {
  const folders = ((await list(directory, faults)) ?? []).filter(
    (entry) => !entry.isFile() && !entry.name.startsWith("."),
  );
  const found = await Promise.all(
    folders.map(async ({ name }) => {
      const folder = join(directory, name);
      const entries = await list(folder, faults);
      if (!entries) return [];
      for (const entry of entries.filter((file) => isYaml(file) && file.name !== "evidence.yaml")) {
        faults.push(faultAt(join(folder, entry.name), "is not read; a contribution has one evidence.yaml"));
      }
      if (entries.some((entry) => entry.name === "evidence.yaml")) return [join(folder, "evidence.yaml")];
      faults.push(faultAt(folder, "holds no evidence.yaml; add it or take the folder away"));
      return [];
    }),
  );
  return found.flat();
}

function checkName(entry: Dirent, directory: string, faults: SeedFault[]): void {
  const { name } = entry;
  const hint = didYouMean(name, entry.isDirectory() ? ["contributions"] : [...NAMES, ownerFile]);
  const strayFolder = entry.isDirectory() && name !== "contributions" && hint !== "";
  const strayFile = isYaml(entry) && !NAMES.includes(name) && name !== ownerFile;
  if (!strayFolder && !strayFile) return;
  faults.push(faultAt(join(directory, name), `is not read${hint || `; seed files are ${NAMES.join(", ")}`}`));
}

function isYaml(entry: Dirent): boolean {
  return !entry.isDirectory() && /\.ya?ml$/i.test(entry.name);
}

/** Sorted by code units, so that every machine reads in the same order. */
async function list(directory: string, faults: SeedFault[]): Promise<Dirent[] | undefined> {
  try {
    const entries = await readdir(directory, { withFileTypes: true });
    return entries.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    faults.push(faultAt(directory, problemOf(error)));
    return undefined;
  }
}

function faultAt(file: string, message: string): SeedFault {
  return { file, line: 1, record: "", field: "", message };
}
