import path from "node:path";
import { type Command, Option } from "commander";
import { contentHash } from "../exports/contentHash.ts";
import type { Measure } from "../exports/ExportFile.ts";
import { ExportSource } from "../exports/ExportSource.ts";
import { folderFiles, folderFormats } from "../exports/folderFiles.ts";
import { archiveName, fileNamed, workbookName } from "../exports/fileNamed.ts";
import type { Scope } from "../exports/Scope.ts";
import { scopeOf } from "../exports/scopeOf.ts";
import { refuseOther, writeDirectory } from "../exports/writeDirectory.ts";
import { writeFile } from "../exports/writeFile.ts";
import type { Graph } from "../graph/Graph.ts";
import { snapshotOf } from "../snapshot/snapshotOf.ts";
import type { CommandContext, Ending } from "./CommandContext.ts";
import { exitCode } from "./exitCode.ts";

interface ExportFlags {
  format: string[];
  only: string[];
  status: string[];
}

const gathered = (value: string, before: string[]): string[] => [...before, value];

const help = `
A folder holds the package: tables (CSV), texts and datapackage.json, which concordance import --into-empty takes back.
A file is a table by its name and ending (principles.parquet), any other name the codings in words (mine.csv);
an archive of the package (.zip); or a workbook of all tables (.xlsx). Words that may not be passed on are in none of them.

Example:
  concordance export concordance-data --status accepted
  concordance export concordance-seeds --format seeds
  concordance export codings.csv`;

export function addExport(program: Command, context: CommandContext, ending: Ending): void {
  program
    .command("export")
    .description("Writes the graph as tables and texts with a Data Package; the same graph gives the same bytes.")
    .argument(
      "<target>",
      "a new folder, or an export to replace; or a file ending in .csv, .jsonl, .parquet, .xlsx or .zip",
    )
    .addOption(
      new Option(
        "--format <formats...>",
        "what else shall stand in a folder; seeds alone: a bundle that plant --alone brings back",
      )
        .choices(folderFormats)
        .default(["tables"], "tables"),
    )
    .option(
      "--only <what>",
      "contribution=<key>: this document, with the whole catalogue; may be repeated",
      gathered,
      [],
    )
    .option("--status <status>", "accepted, proposed or rejected: only such evidence; may be repeated", gathered, [])
    .addHelpText("after", help)
    .action(
      ending((target: string, flags: ExportFlags) =>
        context.withPreparedGraph((graph) => runExport(graph, target, flags)),
      ),
    );
}

async function runExport(graph: Graph, target: string, { format, only, status }: ExportFlags): Promise<number> {
  const suffix = path.extname(target);
  const isFile = [".csv", ".jsonl", ".parquet", ".xlsx", ".zip"].includes(suffix);
  if (!isFile) refuseOther(target);
  const source = new ExportSource(await snapshotOf(graph), (asked, params) => graph.read(asked, params));
  const scope = scopeOf(source.snapshot, only, status);
  const measures = isFile
    ? await writeOne(source, scope, target, suffix)
    : await writeAll(source, scope, target, format);
  process.stdout.write(`${exportReport(measures, source.snapshot.dataVersion)}\n`);
  return exitCode.done;
}

type Written = ReadonlyMap<string, Measure>;

async function writeOne(source: ExportSource, scope: Scope, target: string, suffix: string): Promise<Written> {
  const measures = new Map<string, Measure>();
  const whole: Record<string, string> = { ".zip": archiveName, ".xlsx": workbookName };
  const file =
    fileNamed(whole[suffix] ?? path.basename(target), source, scope) ?? fileNamed(`codings${suffix}`, source, scope)!;
  await writeFile(target, file, measures, () => source.refuseChanged());
  return measures;
}

async function writeAll(source: ExportSource, scope: Scope, target: string, formats: string[]): Promise<Written> {
  const measures = new Map<string, Measure>();
  const files = await folderFiles(formats, source, scope, measures);
  await writeDirectory(target, files, measures, () => source.refuseChanged());
  return measures;
}

function exportReport(measures: Written, dataVersion: string): string {
  const bytes = [...measures.values()].reduce((sum, measure) => sum + measure.bytes, 0);
  return [
    `${measures.size} file${measures.size === 1 ? "" : "s"}, ${bytes} bytes`,
    `data version ${dataVersion}`,
    `content hash ${contentHash(measures)}`,
  ].join("\n");
}
