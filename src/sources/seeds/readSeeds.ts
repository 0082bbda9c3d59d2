import { resolve } from "node:path";
import { Catalogue } from "./Catalogue.ts";
import { contributorSeeds } from "./contributorSeeds.ts";
import { FoldedContributions } from "./FoldedContributions.ts";
import { enshrinementSeeds, readingSeeds } from "./enshrinementSeeds.ts";
import { instrumentSeeds } from "./instrumentSeeds.ts";
import { principleSeeds, schemeSeeds } from "./principleSeeds.ts";
import { processSeeds } from "./processSeeds.ts";
import { readSeedFiles, type SeedFiles } from "./readSeedFiles.ts";
import { readContribution } from "./readContribution.ts";
import { SeedFaults, type SeedFault } from "./SeedFaults.ts";
import type { SeedContribution, SeedRecords, Seeds, WalkedSeeds } from "./Seeds.ts";

/**
 * Reads seed directories and checks them together: one may name what another one holds. Sources are spelt out, provisions are
 * flat lists in reading order, evidence has the defaults of its contribution.
 * @throws SeedFaults with every fault of every file, by file and line.
 */
export async function readSeeds(directories: readonly string[]): Promise<Seeds> {
  const contributions: SeedContribution[] = [];
  const { records } = await recordsWithFiles(directories, (seed) => contributions.push(seed));
  return { ...records, contributions };
}

/** The same, with the seeds of each directory apart; of contributions there may be more than memory holds. */
export async function seedsByDirectory(directories: readonly string[]): Promise<Map<string, WalkedSeeds>> {
  const once = onceEach(directories);
  const contributions = new Map(once.map((directory) => [directory, new FoldedContributions()]));
  const { records, whose } = await recordsWithFiles(directories, (seed, directory) =>
    contributions.get(directory)!.add(seed),
  );
  const apart = (directory: string) =>
    Object.fromEntries(
      Object.entries(whose).map(([name, owners]) => [
        name,
        records[name as keyof SeedRecords].filter((_seed, index) => owners[index] === directory),
      ]),
    ) as unknown as SeedRecords;
  return new Map(
    once.map((directory) => [directory, { ...apart(directory), contributions: contributions.get(directory)! }]),
  );
}

/** And by the name of a list the directory of each of its seeds: without faults, they come in the order of the files, one for each record. */
async function recordsWithFiles(
  directories: readonly string[],
  take: (seed: SeedContribution, directory: string) => void,
): Promise<{ records: SeedRecords; whose: Record<keyof SeedRecords, string[]> }> {
  const faults: SeedFault[] = [];
  const files = await readSeedFiles(onceEach(directories), faults);
  const catalogue = new Catalogue(files);
  const records: SeedRecords = {
    contributors: contributorSeeds(files.contributors, catalogue),
    instruments: instrumentSeeds(files.instruments, catalogue),
    schemes: schemeSeeds(files.principles),
    principles: principleSeeds(files.principles, catalogue),
    readings: readingSeeds(files.enshrinements, catalogue),
    enshrinements: enshrinementSeeds(files.enshrinements, catalogue),
    processes: processSeeds(files.processes, catalogue),
  };
  for (const { path, directory } of files.contributions) {
    const seed = await readContribution(path, catalogue, faults);
    if (seed !== undefined) take(seed, directory);
  }
  if (faults.length > 0) throw new SeedFaults(inReadingOrder(faults));
  return { records, whose: directoriesOf(files) };
}

function directoriesOf({ directoryOf, ...files }: SeedFiles): Record<keyof SeedRecords, string[]> {
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
