import { basename, join, resolve } from "node:path";
import { existsSync } from "node:fs";
import { readBytes } from "./readBytes.ts";
import { type SeedFault, SeedFaults } from "./SeedFaults.ts";

/** Of a seed directory: whose its records are. */
export const directoryFile = "directory.yaml";

/** A seed directory and whose its records are. */
export interface OwnedDirectory {
  directory: string;
  owner: string;
}

/**
 * Whose the things of seed directories are: as their file says, or else by the name of the directory. One that is named twice
 * counts once.
 * @throws SeedFaults where two directories have one name, or a name could be that of a table.
 */
export async function ownersOf(directories: readonly string[]): Promise<OwnedDirectory[]> {
  const once = new Map(directories.map((directory) => [resolve(directory), directory]));
  const faults: SeedFault[] = [];
  const owned: OwnedDirectory[] = [];
  for (const [whole, directory] of once) {
    const owner = (await ownerIn(directory, faults)) ?? basename(whole);
    const other = owned.find((one) => one.owner === owner)?.directory;
    const remedy = `write a file ${directoryFile} into it, with a line such as owner: my-data`;
    const fault = (message: string) =>
      faults.push({ file: directory, line: 1, record: "", field: "", message: `${message}; ${remedy}` });
    if (other !== undefined)
      fault(`its records would belong to "${owner}" like those of ${other}, and nothing would distinguish them`);
    else if (/[()\n]/.test(owner)) fault(`its name "${owner}" could be that of a table`);
    owned.push({ directory, owner });
  }
  if (faults.length > 0) throw new SeedFaults(faults);
  return owned;
}

async function ownerIn(directory: string, faults: SeedFault[]): Promise<string | undefined> {
  const path = join(directory, directoryFile);
  if (!existsSync(path)) return undefined;
  // A start that plants nothing reads no YAML.
  const [{ SeedFile }, { DirectoryRecord }] = await Promise.all([
    import("./SeedFile.ts"),
    import("./records/DirectoryRecord.ts"),
  ]);
  const [file, bytes] = [new SeedFile(path, faults), await readBytes(path)];
  if (!("problem" in bytes)) return file.read(DirectoryRecord, bytes)?.owner;
  file.fault(bytes.problem);
  return undefined;
}
