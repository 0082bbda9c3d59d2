import { type Command, InvalidArgumentError, Option } from "commander";
import path from "node:path";
import { type CodebookOptions, importCodebook } from "../intake/codebooks/importCodebook.ts";
import { importPackage } from "../intake/packages/importPackage.ts";
import { isGraphFile } from "../intake/packages/rdf/readGraphFile.ts";
import { importTable } from "../intake/tables/importTable.ts";
import { importProject } from "../intake/projects/importProject.ts";
import type { ProjectOptions } from "../intake/projects/ProjectOptions.ts";
import { usualCodings } from "../intake/tables/plan/Part.ts";
import { codebookReport } from "./codebookReport.ts";
import { changeByPut, changeByTable } from "./changes.ts";
import type { CommandContext, Ending } from "./CommandContext.ts";
import { exitCode } from "./exitCode.ts";
import { importHelp } from "./importHelp.ts";
import { importReport } from "./importReport.ts";
import { ProgressBar } from "./ProgressBar.ts";
import { projectReport } from "./projectReport.ts";

interface ImportFlags extends Omit<ProjectOptions, "scheme"> {
  scheme?: string;
  intoEmpty?: boolean;
  codebook?: boolean;
  from?: string;
  mapping?: string;
  sheet?: string;
  extent?: "FULL" | "PARTIAL";
  inParts?: number;
}

export function addImport(program: Command, context: CommandContext, ending: Ending): void {
  const command = program
    .command("import")
    .description(
      "Imports a coding table (.csv, .xlsx), a project of a coding program (.qdpx), a codebook or an export (a folder, .nq, .jsonld), all or nothing; importing it again changes nothing.",
    )
    .argument(
      "<table>",
      "CSV in any usual encoding and with any usual separator, an Excel workbook, or a REFI-QDA project",
    )
    .option(
      "--scheme <key>",
      "the codebook (needed); created from the table's headings if the graph has none with this key",
    )
    .option(
      "--into-empty",
      "instead of a table, bring what concordance export wrote into an empty graph: a folder, or the whole graph as RDF (.nq, .jsonld), see below",
    )
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
  addOthersOptions(command);
  command.action(
    ending((table: string, flags: ImportFlags) => {
      const isGraph = flags.scheme === undefined && flags.codebook !== true && isGraphFile(table);
      if (flags.intoEmpty === true || isGraph) return runImportOfExport(table, context);
      if (flags.scheme === undefined) return command.error("error: required option '--scheme <key>' not specified");
      if (flags.codebook === true || codebookSuffixes.test(table))
        return runCodebook(table, { ...flags, scheme: flags.scheme }, context);
      if (path.extname(table).toLowerCase() === ".qdpx")
        return runProject(table, { ...flags, scheme: flags.scheme }, context);
      return runImport(table, { ...flags, scheme: flags.scheme }, context);
    }),
  );
}

/** What codebooks and projects need. */
function addOthersOptions(command: Command): void {
  command
    .option(
      "--codebook",
      "the file is a codebook: SKOS (.ttl, .jsonld), REFI-QDA (.qdc) or a table of labels, see below",
    )
    .option("--from <scheme>", "codebook: which scheme of a file that holds several")
    .option("--codes <file>", "project: a YAML file that says which principle a code is, see below")
    .option("--coder <name>", "project: whose codings to take, where several people coded it")
    .option("--accept", "project: its codings count at once; else they are proposals")
    .option("--withhold", "project: the words of texts that the graph does not have may not be passed on")
    .option("--utf16", "project: it counts UTF-16 code units, where none of its words show how it counts");
}

async function runImportOfExport(place: string, context: CommandContext): Promise<number> {
  const { created, dataVersion, contentHash } = await context.audited(
    { what: "import", of: [place], countsOf: (done) => ({ created: done.created, dataVersion: done.dataVersion }) },
    () => context.withGraph((graph) => importPackage(graph, place)),
  );
  process.stdout.write(`created ${created}\ndata version ${dataVersion}\ncontent hash ${contentHash}\n`);
  return exitCode.done;
}

/** Nothing but a codebook is written like that; a table may be either. */
const codebookSuffixes = /\.(ttl|jsonld|qdc)$/i;

async function runCodebook(file: string, options: CodebookOptions, context: CommandContext): Promise<number> {
  const work = () => context.withPreparedGraph((graph) => importCodebook(graph, file, options));
  const report = await (options.dryRun === true ? work() : context.audited(changeByPut(file), work));
  process.stdout.write(`${codebookReport(report)}\n`);
  return exitCode.done;
}

async function runProject(file: string, options: ProjectOptions, context: CommandContext): Promise<number> {
  const work = () => context.withPreparedGraph((graph) => importProject(graph, file, options));
  const report = await (options.dryRun === true ? work() : context.audited(changeByPut(file), work));
  process.stdout.write(`${projectReport(report)}\n`);
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
  const report = await (flags.dryRun === true ? work() : context.audited(changeByTable(table), work));
  process.stdout.write(`${importReport(report)}\n`);
  return report.refused === 0 ? exitCode.done : exitCode.refused;
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
