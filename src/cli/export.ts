import type { Command } from "commander";
import { contentHash } from "../exports/contentHash.ts";
import { dataPackage } from "../exports/dataPackage.ts";
import type { Measure } from "../exports/ExportFile.ts";
import { ExportSource } from "../exports/ExportSource.ts";
import { scopeOf } from "../exports/scopeOf.ts";
import { refuseOther, writeDirectory } from "../exports/writeDirectory.ts";
import type { Graph } from "../graph/Graph.ts";
import { snapshotOf } from "../snapshot/snapshotOf.ts";
import type { CommandContext, Ending } from "./CommandContext.ts";
import { exitCode } from "./exitCode.ts";

interface ExportFlags {
  only: string[];
  status: string[];
}

const gathered = (value: string, before: string[]): string[] => [...before, value];

export function addExport(program: Command, context: CommandContext, ending: Ending): void {
  program
    .command("export")
    .description("Writes the graph as tables and texts with a Data Package; the same graph gives the same bytes.")
    .argument("<folder>", "a new folder, or an export to replace")
    .option(
      "--only <what>",
      "contribution=<key>: this document alone, with the whole catalogue; may be repeated",
      gathered,
      [],
    )
    .option("--status <status>", "accepted, proposed or rejected: only such evidence; may be repeated", gathered, [])
    .addHelpText("after", "\nExample:\n  concordance export concordance-data --status accepted")
    .action(
      ending((folder: string, flags: ExportFlags) =>
        context.withPreparedGraph((graph) => runExport(graph, folder, flags)),
      ),
    );
}

async function runExport(graph: Graph, folder: string, { only, status }: ExportFlags): Promise<number> {
  refuseOther(folder);
  const source = new ExportSource(await snapshotOf(graph), (asked, params) => graph.read(asked, params));
  const measures = new Map<string, Measure>();
  const scope = scopeOf(source.snapshot, only, status);
  await writeDirectory(folder, await dataPackage(source, scope, measures), measures, () => source.refuseChanged());
  process.stdout.write(`${exportReport(measures, source.snapshot.dataVersion)}\n`);
  return exitCode.done;
}

function exportReport(measures: ReadonlyMap<string, Measure>, dataVersion: string): string {
  const bytes = [...measures.values()].reduce((sum, measure) => sum + measure.bytes, 0);
  return [
    `${measures.size} files, ${bytes} bytes`,
    `data version ${dataVersion}`,
    `content hash ${contentHash(measures)}`,
  ].join("\n");
}
