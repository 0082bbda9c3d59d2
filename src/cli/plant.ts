import type { Command } from "commander";
import { useRulesBeside } from "../extraction/rules/rulesDirectories.ts";
import { checkRules } from "../intake/documents/checkRules.ts";
import { forgetOwner, type Planted, plantDirectories } from "../intake/seeds/plantDirectories.ts";
import { productSeeds } from "../intake/seeds/productSeeds.ts";
import { modelVersion } from "../model/modelVersion.ts";
import { readSeeds } from "../sources/seeds/readSeeds.ts";
import { formerOwner } from "../writing/formerOwner.ts";
import { countsOfPlanted } from "../intake/seeds/countsOfPlanted.ts";
import type { CommandContext, Ending } from "./CommandContext.ts";
import { exitCode } from "./exitCode.ts";

interface PlantFlags {
  check?: boolean;
  prune?: boolean;
  alone?: boolean;
  forget?: string;
}

export function addPlant(program: Command, context: CommandContext, ending: Ending): void {
  program
    .command("plant")
    .description("Writes the seeds into the graph, and those of further directories. Planting again changes nothing.")
    .argument("[directories...]", "further seed directories, see seeds/README.md")
    .option("--check", "only read and check, tables too; report file, line and field of each fault")
    .option("--prune", "remove records that have left the files of their owner")
    .option(
      "--alone",
      "into an empty graph, only the directories named here: a bundle of `export --format seeds` comes back",
    )
    .option("--forget <owner>", "plant nothing; remove what only this owner (a directory, or a table) gave")
    .addHelpText("after", "\nExample:\n  concordance plant --check")
    .action(ending((directories: string[], flags: PlantFlags) => runPlant(directories, flags, context)));
}

async function runPlant(directories: readonly string[], flags: PlantFlags, context: CommandContext): Promise<number> {
  const { forget, prune = false, alone = false } = flags;
  if (alone && directories.length === 0) throw new Error("--alone plants what is named. Name a directory.");
  const all = alone ? [...directories] : [...context.seedDirectories(), ...directories];
  useRulesBeside(all);
  if (flags.check === true) {
    // What a table names must be in the graph, so all is planted in one that ends with the check.
    const graph = context.graphInMemory();
    try {
      await plantDirectories(graph, all, { alone });
    } finally {
      await graph.close();
    }
    checkRules(await readSeeds(alone ? all : [productSeeds, ...all]));
    process.stdout.write("The seeds have no faults.\n");
    return exitCode.done;
  }
  const change =
    forget === undefined
      ? { what: "plant", of: alone ? all : ["concordance", ...all], countsOf: countsOfPlanted }
      : { what: "forget", of: [forget], countsOf: countsOfPlanted };
  const planted = await context.audited<Planted>(change, () =>
    context.withGraph((graph) =>
      forget === undefined ? plantDirectories(graph, all, { prune, alone }) : forgetOwner(graph, forget),
    ),
  );
  process.stdout.write(`${plantedReport(planted)}\n`);
  return exitCode.done;
}

/** What planting did, for people, one line a fact. */
export function plantedReport(planted: Planted): string {
  const { created, updated, removed, unchanged, gone, inUse, pruned, dataVersion } = planted;
  const named = (ids: string[]) => ids.map((id) => `  ${id}`);
  const fate = pruned > 0 ? "were removed" : "stay in the graph; plant with --prune to remove them";
  return [
    ...migrationReport(planted),
    ...(planted.isAsPlanted === true ? ["the files are as they were planted, and were not read again"] : []),
    `created ${created}, updated ${updated}, removed ${removed}, unchanged ${unchanged}`,
    ...(gone.length === 0 ? [] : [`left the files: ${gone.length}. They ${fate}:`, ...named(gone)]),
    ...(inUse.length === 0
      ? []
      : [`left the files, but stay because things of others use them: ${inUse.length}`, ...named(inUse)]),
    `data version ${dataVersion}`,
  ].join("\n");
}

function migrationReport({ migratedFrom, isWithoutOwner }: Planted): string[] {
  if (migratedFrom === undefined) return [];
  const change = `the graph had shape ${migratedFrom} of an earlier version, and has shape ${modelVersion} now`;
  if (isWithoutOwner !== true) return [change];
  return [
    `${change}. It holds things that none of these directories gives. They stay until their directory is planted or their table`,
    `is imported again; \`concordance plant --forget ${formerOwner}\` removes what is left of them.`,
  ];
}
