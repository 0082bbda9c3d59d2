import { stat } from "node:fs/promises";
import type { Graph } from "../../graph/Graph.ts";
import { changing, stampOf } from "../../sources/seeds/readBytes.ts";
import { KEY } from "../../sources/seeds/records/rules.ts";
import { ImportFault } from "../../sources/tables/ImportFault.ts";
import type { ImportOptions } from "./ImportOptions.ts";
import type { ImportReport } from "./ImportReport.ts";
import { readMapping } from "../../sources/tables/mapping/readMapping.ts";
import { type Part, partsOf, wholeTable } from "./plan/Part.ts";
import { survey } from "./plan/survey.ts";
import { sourceNameOf } from "./plan/TableName.ts";
import type { Table } from "../../sources/tables/files/Table.ts";
import { openTable } from "../../sources/tables/files/openTable.ts";
import { Refusals } from "../../sources/tables/Refusals.ts";
import { TableReader } from "../../sources/tables/shape/TableReader.ts";
import { Counts } from "../../writing/Counts.ts";
import { type ImportJob, writeImport, type WrittenPart } from "./writing/writeImport.ts";
import { collectSooner } from "../../threads/collectSooner.ts";

/** A million codings take a server many minutes, and nobody waits for an answer meanwhile. */
const timeoutMs = 3_600_000;

/** Beside their codings: each takes some 30 kB of a transaction. */
const mostDocuments = 40_000;

/**
 * Brings a coding table into the graph: all of it in one transaction, or nothing where anything is refused. In parts it is a
 * transaction for some whole documents at a time, for tables that no transaction holds: what is refused is still found before anything
 * is written, and a run that was broken off goes on where it stopped. Importing the same again changes nothing. The file is read twice
 * (once more for each part), its codings in pieces, so that memory here grows with documents and principles only.
 * Rejects with an ImportFault where the file as a whole cannot be taken, with SeedFaults where the mapping is wrong.
 */
export function importTable(graph: Graph, file: string, options: ImportOptions): Promise<ImportReport> {
  return collectSooner(() => importRows(graph, file, options));
}

async function importRows(graph: Graph, file: string, options: ImportOptions): Promise<ImportReport> {
  if (!KEY.test(options.scheme))
    throw new ImportFault(
      `"${options.scheme}" is not the key of a scheme: lower-case letters and digits, joined by single - or .`,
    );
  const mapping = await readMapping(options.mapping);
  const refuseChanged = await refusalOfChange(file);
  const table = await openTable(file, mapping, options.sheet);
  const refusals = new Refusals();
  const reader = await TableReader.open(table, mapping, refusals);
  const read = await survey(reader, mapping, refusals);
  if (read.register.documents.length === 0) refusals.add(0, 0, "", "the table holds no document below its headings");
  const source = sourceNameOf(file, options.source, mapping.source);
  const name = { source, scheme: options.scheme, process: options.process, owner: `${source} (${options.scheme})` };
  const job: ImportJob = { refuseChanged, reader, mapping, name, read, options, refusals };
  const parts = partsFor(job);
  let written: WrittenPart | undefined;
  for (const part of parts) {
    written = await writePart(graph, job, written?.report ?? emptyReport(table, job), part, written);
    if (written.report.dataVersion === undefined) break;
    await graph.checkpoint();
  }
  return written!.report;
}

/** Throws an ImportFault when it is asked after the file has changed. */
async function refusalOfChange(file: string): Promise<() => Promise<void>> {
  const stamp = await stat(file).then(stampOf, () => "");
  return async () => {
    if (stampOf(await stat(file)) !== stamp) throw new ImportFault(`The table ${file} ${changing}.`);
  };
}

/** One transaction for all, unless it was asked for in parts. */
function partsFor({ read, options }: ImportJob): Part[] {
  const documents = read.register.documents.length;
  if (options.inParts !== undefined) return partsOf(read.grid, documents, options.inParts);
  if (documents <= mostDocuments) return [wholeTable(documents)];
  throw new ImportFault(
    `The table holds ${documents} documents; one transaction takes at most ${mostDocuments}. Import it with --in-parts. ` +
      "A seed directory cannot keep a table so large: take it out, and import it in the same way.",
  );
}

/** One transaction, of which nothing is kept where anything is refused, or nothing shall be. */
async function writePart(
  graph: Graph,
  job: ImportJob,
  report: ImportReport,
  part: Part,
  before: WrittenPart | undefined,
): Promise<WrittenPart> {
  const written = await graph
    .write(
      async (transaction) => {
        // A transaction may run again, and then counts from the same on.
        const counted = { ...report, things: report.things.copy(), mentions: report.mentions.copy() };
        const result = await writeImport(transaction, counted, job, part, before);
        await job.refuseChanged();
        if (result.report.refused > 0) throw new Refused(result);
        return result;
      },
      { timeoutMs, keep: !job.options.dryRun },
    )
    .catch((error: unknown) => {
      if (error instanceof Refused) return error.result;
      throw error;
    });
  if (job.options.dryRun) written.report.dataVersion = undefined;
  return written;
}

/** Ends a transaction that is refused. */
class Refused extends Error {
  constructor(readonly result: WrittenPart) {
    super("the table is refused");
  }
}

function emptyReport(table: Table, { reader, read, options, refusals }: ImportJob): ImportReport {
  return {
    form: table.form,
    hidden: table.hidden?.(),
    shape: reader.layout.shape,
    extent: undefined,
    variants: read.variants,
    documents: read.register.documents.length,
    principles: read.register.principles.length,
    principleNames: read.register.principles.map(({ group, label }, number) => ({
      group,
      label,
      isNew: false,
      isFilled: read.filled.has(number),
    })),
    codings: read.grid.codings,
    repeated: 0,
    things: new Counts(),
    mentions: new Counts(),
    knownContributors: 0,
    newContributors: [],
    sameTitles: [],
    formulas: read.formulas,
    numbers: read.numbers,
    refusals: refusals.first,
    refused: refusals.count,
    narrowed: 0,
    gone: [],
    pruned: false,
    attainable: undefined,
    isDryRun: options.dryRun ?? false,
    dataVersion: undefined,
  };
}
