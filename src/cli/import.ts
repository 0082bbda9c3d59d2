import { type Command, InvalidArgumentError, Option } from "commander";
import { importTable } from "../intake/tables/importTable.ts";
import { usualCodings } from "../intake/tables/plan/Part.ts";
import type { CommandContext, Ending } from "./CommandContext.ts";
import { exitCode } from "./exitCode.ts";
import { importHelp } from "./importHelp.ts";
import { importReport } from "./importReport.ts";
import { ProgressBar } from "./ProgressBar.ts";

interface ImportFlags {
  scheme: string;
  process?: string;
  source?: string;
  mapping?: string;
  sheet?: string;
  dryRun?: boolean;
  prune?: boolean;
  inParts?: number;
}

export function addImport(program: Command, context: CommandContext, ending: Ending): void {
  program
    .command("import")
    .description(
      "Brings a coding table (.csv, .xlsx) into the graph, all or nothing; importing it again changes nothing.",
    )
    .argument("<table>", "CSV in any usual encoding and with any usual separator, or an Excel workbook")
    .requiredOption("--scheme <key>", "the codebook; made of the table's headings where the graph has none of this key")
    .option("--process <key>", "the process that the documents were submitted to")
    .option("--source <words>", "what the table is called and known again by; the file's name unless it is given")
    .option("--mapping <file>", "a YAML file that says what the table does not, see below")
    .option("--sheet <name>", "of a workbook; the first one that is shown unless it is given")
    .option("--dry-run", "do all of it, tell it, and keep nothing")
    .option(
      "--prune",
      "remove documents that the table has no longer, and principles, groups and contributors of it that nothing needs",
    )
    .addOption(
      new Option(
        "--in-parts [codings]",
        "for a table that is too large for one transaction: whole documents with about so many codings at a time; where it stops, the same command goes on",
      )
        .preset(String(usualCodings))
        .argParser(codingsIn)
        .conflicts("dryRun"),
    )
    .addHelpText("after", importHelp)
    .action(ending((table: string, flags: ImportFlags) => runImport(table, flags, context)));
}

function runImport(table: string, flags: ImportFlags, context: CommandContext): Promise<number> {
  return context.withPreparedGraph(async (graph) => {
    const bar = new ProgressBar(process.stderr);
    const onProgress = (done: number, all: number) => bar.show(done, all, "codings");
    const report = await importTable(graph, table, { ...flags, onProgress }).finally(() => bar.clear());
    process.stdout.write(`${importReport(report)}\n`);
    return report.refused === 0 ? exitCode.done : exitCode.refused;
  });
}

function codingsIn(words: string): number {
  const codings = Number(words);
  if (Number.isSafeInteger(codings) && codings > 0) return codings;
  throw new InvalidArgumentError("Give a whole number of codings, such as 50000.");
}
