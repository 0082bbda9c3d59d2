import { resolve } from "node:path";
import { Catalogue } from "./Catalogue.ts";
import { contributionSeeds } from "./contributionSeeds.ts";
import { contributorSeeds } from "./contributorSeeds.ts";
import { enshrinementSeeds, readingSeeds } from "./enshrinementSeeds.ts";
import { instrumentSeeds } from "./instrumentSeeds.ts";
import { principleSeeds, schemeSeeds } from "./principleSeeds.ts";
import { processSeeds } from "./processSeeds.ts";
import { readSeedFiles } from "./readSeedFiles.ts";
import { SeedFaults, type SeedFault } from "./SeedFaults.ts";
import type { Seeds } from "./Seeds.ts";

/**
 * Reads seed directories and checks them together: one may name what another one holds. Sources are spelt out, provisions are
 * flat lists in reading order, evidence has the defaults of its contribution.
 * @throws SeedFaults with every fault of every file, by file and line.
 */
export async function readSeeds(directories: readonly string[]): Promise<Seeds> {
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
    contributions: contributionSeeds(files.contributions, catalogue),
  };
  if (faults.length > 0) throw new SeedFaults(inReadingOrder(faults));
  return seeds;
}

/** A directory that is named twice, in whichever way, would repeat every key of its own. */
function onceEach(directories: readonly string[]): string[] {
  return [...new Map(directories.map((directory) => [resolve(directory), directory])).values()];
}

function inReadingOrder(faults: readonly SeedFault[]): SeedFault[] {
  const files = [...new Set(faults.map(({ file }) => file))].toSorted();
  return faults.toSorted((a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line);
}
