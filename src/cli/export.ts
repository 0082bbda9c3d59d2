import path from "node:path";
import { pipeline } from "node:stream/promises";
import { type Command, Option } from "commander";
import { contentHash } from "../exports/contentHash.ts";
import type { ExportFile, Measure } from "../exports/ExportFile.ts";
import { ExportSource, nowhere } from "../exports/ExportSource.ts";
import { folderFiles, folderFormats, soleFile } from "../exports/folderFiles.ts";
import { fileNamed } from "../exports/fileNamed.ts";
import { measured } from "../exports/measured.ts";
import { codebookFile, rdfFileNames } from "../exports/rdf/rdfFiles.ts";
import type { Scope } from "../exports/Scope.ts";
import { scopeOf } from "../exports/scopeOf.ts";
import { refuseOther, writeDirectory } from "../exports/writeDirectory.ts";
import { writeFile } from "../exports/writeFile.ts";
import type { Graph } from "../graph/Graph.ts";
import { snapshotOf } from "../snapshot/snapshotOf.ts";
import type { CommandContext, Ending } from "./CommandContext.ts";
import { exitCode } from "./exitCode.ts";
import { nameByEnding, projectName, refuseUnknown, suffixOf, utf16 } from "./exportTarget.ts";

interface ExportFlags {
  format: string[];
  only: string[];
  base?: string;
  status: string[];
  utf16?: boolean;
  scheme?: string;
  language?: string;
}

const gathered = (value: string, before: string[]): string[] => [...before, value];

const help = `
A folder holds the package: tables (CSV), texts and datapackage.json, which concordance import --into-empty takes back.
A file is a table by its name and ending (principles.parquet), any other name the codings in words (mine.csv);
an archive of the package (.zip); a workbook of all tables (.xlsx); the graph as RDF (.nq, .jsonld), which concordance import takes back too, or its codebooks in SKOS (.ttl);
or who holds and cites what as a network (.gexf, .graphml);
or documents and instruments for programs that cite (.bib, .ris, .csl.json); or what is new as a feed (.atom);
or what all files are, for programs (croissant.json, openapi.json);
or a project for QualCoder and, with --utf16, NVivo, MAXQDA and ATLAS.ti (.qdpx), or its codes alone (.qdc).
Words that may not be passed on are in none of them.

Example:
  concordance export concordance-data --status accepted
  concordance export concordance-seeds --format seeds
  concordance export codings.csv
  concordance export codebook.ttl --scheme concordance --language en
  concordance export - --format rdf --base https://example.org/`;

export function addExport(program: Command, context: CommandContext, ending: Ending): void {
  program
    .command("export")
    .description("Writes the graph as tables and texts with a Data Package; the same graph gives the same bytes.")
    .argument(
      "<target>",
      "a new folder, or an export to replace; a file whose ending says its format (see below); or - for the standard output",
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
    .option("--base <url>", "where the site stands: RDF names things by addresses below it (or CONCORDANCE_BASE_URL)")
    .option("--status <status>", "accepted, proposed or rejected: only such evidence; may be repeated", gathered, [])
    .option(
      "--utf16",
      "in a .qdpx, count UTF-16 code units: NVivo, MAXQDA and ATLAS.ti do so, QualCoder counts characters",
    )
    .option("--scheme <key>", "of the codebooks in SKOS (.ttl): this one alone")
    .option("--language <code>", "of the codebooks in SKOS (.ttl): labels in this language alone")
    .addHelpText("after", help)
    .action(
      ending((target: string, flags: ExportFlags) =>
        context.withPreparedGraph((graph) => runExport(graph, target, { base: context.baseUrl(), ...flags })),
      ),
    );
}

async function runExport(graph: Graph, target: string, flags: ExportFlags & { base: string }): Promise<number> {
  const { only, status } = flags;
  const format = flags.format.map((one) => (flags.utf16 === true && one === "qdpx" ? utf16.format : one));
  const isFile = suffixOf(target) !== undefined;
  if (!isFile && target !== "-") {
    refuseUnknown(target);
    refuseOther(target);
  }
  const base = baseIn(flags.base);
  const source = new ExportSource(await snapshotOf(graph), (asked, params) => graph.read(asked, params), base);
  const scope = scopeOf(source.snapshot, only, status);
  const codebook = codebookIn(target, flags, source);
  if (target === "-") return writeOut(soleFile(format, source, scope), source);
  const measures = isFile
    ? await writeOne(source, target, codebook ?? fileFor(target, source, scope, flags.utf16))
    : await writeAll(source, scope, target, format);
  process.stdout.write(`${exportReport(measures, source.snapshot.dataVersion)}\n`);
  warnOfNowhere(source);
  return exitCode.done;
}

function warnOfNowhere(source: ExportSource): void {
  if (source.leadsNowhere) process.stderr.write(warning);
}

const warning = `Nobody said where the site stands, so things are named by addresses below ${nowhere} that lead nowhere. Give --base.\n`;

function baseIn(url: string): string {
  if (/^https?:\/\/[^?#<>"\s]+$/.test(url) && URL.canParse(url)) return url.replace(/\/*$/, "/");
  throw new Error(`--base ${url} is not a web address. Write one such as https://example.org/.`);
}

type Written = ReadonlyMap<string, Measure>;

/** The report would stand among the data: it goes to the standard error. */
async function writeOut(file: ExportFile, source: ExportSource): Promise<number> {
  const measures = new Map<string, Measure>();
  await pipeline(measured(file, measures), process.stdout, { end: false });
  await source.refuseChanged();
  process.stderr.write(`${exportReport(measures, source.snapshot.dataVersion)}\n`);
  warnOfNowhere(source);
  return exitCode.done;
}

/** Some publishers of vocabularies take one scheme in one language only. Throws an Error where that is asked of another file. */
function codebookIn(target: string, { scheme, language }: ExportFlags, source: ExportSource): ExportFile | undefined {
  if (scheme === undefined && language === undefined) return undefined;
  const [name, suffix] = [path.basename(target), path.extname(target)];
  const isCodebook = rdfFileNames.includes(name) ? name === `codebook${suffix}` : suffix === ".ttl";
  if (isCodebook) return codebookFile(suffix, { scheme, language }, source);
  throw new Error(
    `--scheme and --language go with a codebook in SKOS, and ${target} is none. Name a file such as codebook.ttl.`,
  );
}

function fileFor(target: string, source: ExportSource, scope: Scope, inUtf16 = false): ExportFile {
  const suffix = suffixOf(target)!;
  const name = inUtf16 && suffix === path.extname(projectName) ? utf16.project : path.basename(target);
  return fileNamed(name, source, scope) ?? fileNamed(nameByEnding[suffix]!, source, scope)!;
}

async function writeOne(source: ExportSource, target: string, file: ExportFile): Promise<Written> {
  const measures = new Map<string, Measure>();
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
