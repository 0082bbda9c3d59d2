import { existsSync } from "node:fs";
import path from "node:path";
import { directoryFile } from "../../sources/seeds/ownersOf.ts";
import { seedDigest } from "../../sources/seeds/seedDigest.ts";
import { tableDigestsIn } from "../../sources/tables/tablesIn.ts";
import { ownerIn, type Release } from "../../writing/release.ts";

/** Whether the files of these directories, tables among them, are byte by byte those that the graph was planted from. None is read as YAML. */
export async function arePlanted(release: Release, directories: readonly string[]): Promise<boolean> {
  const each = [...new Set(directories.map((directory) => path.resolve(directory)))];
  const owners = await Promise.all(each.map((directory) => plantedOwnerOf(directory, release)));
  // Where two have one name, who reads them says so.
  const areApart = !owners.includes(undefined) && new Set(owners).size === each.length;
  return areApart && haveTables(release, each);
}

/** Whose a directory was when the graph was planted from the same files; undefined where it was not. */
async function plantedOwnerOf(directory: string, { seeds }: Release): Promise<string | undefined> {
  const digest = await seedDigest(directory);
  const owners = seeds.filter((line) => line.endsWith(` ${digest}`)).map(ownerIn);
  // A file that says it is among those that the digest stands for.
  const saysIt = existsSync(path.join(directory, directoryFile));
  return owners.find((owner) => saysIt || owner === path.basename(directory));
}

/** Tables are imported after the seeds: what broke off between them, or was written by somebody else since, is made good the next time. */
async function haveTables({ seeds }: Release, directories: readonly string[]): Promise<boolean> {
  const digests = (await Promise.all(directories.map(tableDigestsIn))).flat();
  return digests.every((digest) => seeds.some((line) => line.endsWith(` ${digest}`)));
}
