import { type Command, InvalidArgumentError, Option } from "commander";
import type { Change } from "../access/audited.ts";
import { importPackage } from "../intake/packages/importPackage.ts";
import type { ImportReport } from "../intake/tables/ImportReport.ts";
import { importTable } from "../intake/tables/importTable.ts";
import { usualCodings } from "../intake/tables/plan/Part.ts";
import type { CommandContext, Ending } from "./CommandContext.ts";
import { exitCode } from "./exitCode.ts";
import { importHelp } from "./importHelp.ts";
import { importReport } from "./importReport.ts";
import { ProgressBar } from "./ProgressBar.ts";

interface ImportFlags {
  scheme?: string;
  intoEmpty?: boolean;
  process?: string;
  source?: string;
  mapping?: string;
  sheet?: string;
  extent?: "FULL" | "PARTIAL";
  dryRun?: boolean;
  prune?: boolean;
  inParts?: number;
}

export function addImport(program: Command, context: CommandContext, ending: Ending): void {
  const command = program
    .command("import")
    .description("Imports a coding table (.csv, .xlsx), all or nothing; importing it again changes nothing.")
    .argument("<table>", "CSV in any usual encoding and with any usual separator, or an Excel workbook")
    .option(
      "--scheme <key>",
      "the codebook (needed); created from the table's headings if the graph has none with this key",
    )
    .option("--into-empty", "instead of a table, bring a folder that concordance export wrote into an empty graph")
    .option("--process <key>", "the process that the documents were submitted to")
    .option("--source <words>", "the name by which later imports recognise the table; default: the file's name")
    .option("--mapping <file>", "a YAML file that adds what the table does not say, see below")
    .addOption(
      new Option(
        "--extent <full|partial>",
        "full: each document was read for every principle, what has no row was not found; partial: nothing is known of it. A long table needs it once; it is kept with the table",
      ).argParser(extentIn),
    )
    .option("--sheet <name>", "the sheet of a workbook; default: the first visible one")
    .option("--dry-run", "report what would change; write nothing")
    .option(
      "--prune",
      "remove documents that have left the table, and its principles, groups and contributors that nothing uses any more",
    )
    .addOption(
      new Option(
        "--in-parts [codings]",
        "split a table that is too large for one transaction: whole documents, about this many codings at a time; if it is interrupted, run the same command again to continue",
      )
        .preset(String(usualCodings))
        .argParser(codingsIn)
        .conflicts("dryRun"),
    )
    .addHelpText("after", importHelp);
  command.action(
    ending((table: string, flags: ImportFlags) => {
      if (flags.intoEmpty === true) return runImportOfExport(table, context);
      if (flags.scheme === undefined) return command.error("error: required option '--scheme <key>' not specified");
      return runImport(table, { ...flags, scheme: flags.scheme }, context);
    }),
  );
}

async function runImportOfExport(folder: string, context: CommandContext): Promise<number> {
  const { created, dataVersion, contentHash } = await context.audited(
    { what: "import", of: [folder], countsOf: (done) => ({ created: done.created, dataVersion: done.dataVersion }) },
    () => context.withGraph((graph) => importPackage(graph, folder)),
  );
  process.stdout.write(`created ${created}\ndata version ${dataVersion}\ncontent hash ${contentHash}\n`);
  return exitCode.done;
}

async function runImport(
  table: string,
  flags: ImportFlags & { scheme: string },
  context: CommandContext,
): Promise<number> {
  const bar = new ProgressBar(process.stderr);
  const onProgress = (done: number, all: number) => bar.show(done, all, "codings");
  const work = () =>
    context.withPreparedGraph((graph) =>
      importTable(graph, table, { ...flags, onProgress }).finally(() => bar.clear()),
    );
  const report = await (flags.dryRun === true ? work() : context.audited(changeOf(table), work));
  process.stdout.write(`${importReport(report)}\n`);
  return report.refused === 0 ? exitCode.done : exitCode.refused;
}

function changeOf(table: string): Change<ImportReport> {
  return {
    what: "import",
    of: [table],
    isRefused: ({ refused }) => refused > 0,
    countsOf({ documents, codings, refused, things, mentions, dataVersion }) {
      const [created, updated] = [things.created + mentions.created, things.updated + mentions.updated];
      const removed = things.removed + mentions.removed;
      return { documents, codings, refused, created, updated, removed, dataVersion: dataVersion ?? "" };
    },
  };
}

function codingsIn(words: string): number {
  const codings = Number(words);
  if (Number.isSafeInteger(codings) && codings > 0) return codings;
  throw new InvalidArgumentError("Give a whole number of codings, such as 50000.");
}

function extentIn(words: string): "FULL" | "PARTIAL" {
  const extent = words.toUpperCase();
  if (extent === "FULL" || extent === "PARTIAL") return extent;
  throw new InvalidArgumentError("Give full or partial.");
}
