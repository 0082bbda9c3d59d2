import type { Dirent } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { didYouMean } from "../../text/didYouMean.ts";
import { problemOf } from "./readBytes.ts";
import type { SeedFault } from "./SeedFaults.ts";

const NAMES = ["contributors", "instruments", "principles", "enshrinements", "processes"].map((name) => `${name}.yaml`);
/** It says whose the records are, and holds none. */
const ownerFile = "directory.yaml";

/** Folders that hold a folder for each of their records, and the file that stands in each. */
const FOLDERS = { codebooks: "principles.yaml", contributions: "evidence.yaml" };

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
  for (const [folder, file] of Object.entries(FOLDERS))
    if (entries.some(({ name }) => name === folder)) paths.push(...(await pathsBelow(directory, folder, file, faults)));
  const hasRules = entries.some((entry) => entry.isDirectory() && entry.name === "reading");
  if (paths.length === 0 && !hasRules) {
    faults.push(
      faultAt(
        directory,
        `holds no seed file; a seed directory holds ${NAMES.join(", ")} or ${Object.entries(FOLDERS)
          .map(([folder, file]) => `${folder}/*/${file}`)
          .join(", ")}, or rules in reading/`,
      ),
    );
  }
  return paths;
}

/** The file of that name in each folder of a folder. */
async function pathsBelow(directory: string, within: string, file: string, faults: SeedFault[]): Promise<string[]> {
  const folders = ((await list(join(directory, within), faults)) ?? []).filter(
    (entry) => !entry.isFile() && !entry.name.startsWith("."),
  );
  const found = await Promise.all(
    folders.map(async ({ name }) => {
      const folder = join(directory, within, name);
      const entries = await list(folder, faults);
      if (!entries) return [];
      for (const entry of entries.filter((one) => isYaml(one) && one.name !== file))
        faults.push(faultAt(join(folder, entry.name), `is not read; each folder of ${within} has one ${file}`));
      if (entries.some((entry) => entry.name === file)) return [join(folder, file)];
      faults.push(faultAt(folder, `holds no ${file}; add it or take the folder away`));
      return [];
    }),
  );
  return found.flat();
}

function checkName(entry: Dirent, directory: string, faults: SeedFault[]): void {
  const { name } = entry;
  const hint = didYouMean(name, entry.isDirectory() ? Object.keys(FOLDERS) : [...NAMES, ownerFile]);
  const strayFolder = entry.isDirectory() && !Object.hasOwn(FOLDERS, name) && hint !== "";
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
