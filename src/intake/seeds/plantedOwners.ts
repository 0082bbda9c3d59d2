import { existsSync } from "node:fs";
import path from "node:path";
import { directoryFile } from "../../sources/seeds/ownersOf.ts";
import { seedDigest } from "../../sources/seeds/seedDigest.ts";
import { tableDigestsIn } from "../../sources/tables/tablesIn.ts";
import { ownerIn, type Release } from "../../writing/release.ts";

/**
 * Whose the things of these directories and of their tables are, where all files are byte by byte those that the graph was planted from;
 * undefined where one is not. None is read as YAML. Tables are imported after the seeds: what broke off between them, or was written by
 * somebody else since, is made good the next time.
 */
export async function plantedOwners(release: Release, directories: readonly string[]): Promise<string[] | undefined> {
  const each = [...new Set(directories.map((directory) => path.resolve(directory)))];
  const owners = await Promise.all(each.map((directory) => plantedOwnerOf(directory, release)));
  // Where two have one name, who reads them says so.
  if (new Set(owners).size < each.length) return undefined;
  const tables = (await Promise.all(each.map(tableDigestsIn))).flat();
  const all = [...owners, ...tables.map((digest) => ownersOfDigest(digest, release)[0])];
  return all.every((owner) => owner !== undefined) ? all : undefined;
}

/** Whose a directory was when the graph was planted from the same files; undefined where it was not. */
async function plantedOwnerOf(directory: string, release: Release): Promise<string | undefined> {
  const owners = ownersOfDigest(await seedDigest(directory), release);
  // A file that says it is among those that the digest stands for.
  const saysIt = existsSync(path.join(directory, directoryFile));
  return owners.find((owner) => saysIt || owner === path.basename(directory));
}

function ownersOfDigest(digest: string, { seeds }: Release): string[] {
  return seeds.filter((line) => line.endsWith(` ${digest}`)).map(ownerIn);
}
