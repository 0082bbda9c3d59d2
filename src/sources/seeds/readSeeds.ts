import { resolve } from "node:path";
import { Catalogue } from "./Catalogue.ts";
import { contributorSeeds } from "./contributorSeeds.ts";
import { enshrinementSeeds, readingSeeds } from "./enshrinementSeeds.ts";
import { instrumentSeeds } from "./instrumentSeeds.ts";
import { principleSeeds, schemeSeeds } from "./principleSeeds.ts";
import { processSeeds } from "./processSeeds.ts";
import { readSeedFiles, type SeedFiles } from "./readSeedFiles.ts";
import { readContribution } from "./readContribution.ts";
import { SeedFaults, type SeedFault } from "./SeedFaults.ts";
import type { Seeds } from "./Seeds.ts";

/**
 * Reads seed directories and checks them together: one may name what another one holds. Sources are spelt out, provisions are
 * flat lists in reading order, evidence has the defaults of its contribution.
 * @throws SeedFaults with every fault of every file, by file and line.
 */
export async function readSeeds(directories: readonly string[]): Promise<Seeds> {
  return (await seedsWithFiles(directories)).seeds;
}

/** The same, with the seeds of each directory apart. */
export async function seedsByDirectory(directories: readonly string[]): Promise<Map<string, Seeds>> {
  const { seeds, whose } = await seedsWithFiles(directories);
  const apart = (directory: string) =>
    Object.fromEntries(
      Object.entries(whose).map(([name, owners]) => [
        name,
        seeds[name as keyof Seeds].filter((_seed, index) => owners[index] === directory),
      ]),
    ) as unknown as Seeds;
  return new Map(onceEach(directories).map((directory) => [directory, apart(directory)]));
}

/** And by the name of a list the directory of each of its seeds: without faults, they come in the order of the files, one for each record. */
async function seedsWithFiles(
  directories: readonly string[],
): Promise<{ seeds: Seeds; whose: Record<keyof Seeds, string[]> }> {
  const faults: SeedFault[] = [];
  const files = await readSeedFiles(onceEach(directories), faults);
  const catalogue = new Catalogue(files);
  const seeds: Seeds = {
    contributors: contributorSeeds(files.contributors, catalogue),
    instruments: instrumentSeeds(files.instruments, catalogue),
    schemes: schemeSeeds(files.principles),
    principles: principleSeeds(files.principles, catalogue),
    readings: readingSeeds(files.enshrinements, catalogue),
    enshrinements: enshrinementSeeds(files.enshrinements, catalogue),
    processes: processSeeds(files.processes, catalogue),
    contributions: [],
  };
  const whose = { ...directoriesOf(files), contributions: [] as string[] };
  for (const { path, directory } of files.contributions) {
    const seed = await readContribution(path, catalogue, faults);
    if (seed === undefined) continue;
    seeds.contributions.push(seed);
    whose.contributions.push(directory);
  }
  if (faults.length > 0) throw new SeedFaults(inReadingOrder(faults));
  return { seeds, whose };
}

function directoriesOf({ directoryOf, ...files }: SeedFiles): Record<Exclude<keyof Seeds, "contributions">, string[]> {
  const of = <File extends object>(contents: readonly File[], records: (file: File) => readonly unknown[]) =>
    contents.flatMap((file) => records(file).map(() => directoryOf.get(file)!));
  return {
    contributors: of(files.contributors, (file) => file.contributors ?? []),
    instruments: of(files.instruments, (file) => file.instruments ?? []),
    schemes: of(files.principles, (file) => (file.scheme ? [file.scheme] : [])),
    principles: of(files.principles, (file) => file.principles ?? []),
    readings: of(files.enshrinements, (file) => file.readings ?? []),
    enshrinements: of(files.enshrinements, (file) => file.enshrinements ?? []),
    processes: of(files.processes, (file) => file.processes ?? []),
  };
}

/** A directory that is named twice, in whichever way, would repeat every key of its own. */
function onceEach(directories: readonly string[]): string[] {
  return [...new Map(directories.map((directory) => [resolve(directory), directory])).values()];
}

function inReadingOrder(faults: readonly SeedFault[]): SeedFault[] {
  const files = [...new Set(faults.map(({ file }) => file))].toSorted();
  return faults.toSorted((a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line);
}
