import { derive } from "../../../writing/derive.ts";
import { lockForWriting, setVersions, versionsOf } from "../../../writing/versions.ts";
import type { Transaction } from "../../../graph/Graph.ts";
import { statement } from "../../../graph/statements.ts";
import { ImportFault } from "../../../sources/tables/ImportFault.ts";
import type { ImportOptions } from "../ImportOptions.ts";
import type { ImportReport } from "../ImportReport.ts";
import type { MappingRecord } from "../../../sources/tables/mapping/MappingRecord.ts";
import { CodingGrid } from "../plan/CodingGrid.ts";
import type { Part } from "../plan/Part.ts";
import { placesIn } from "../plan/placesIn.ts";
import { type ImportPlan, planImport } from "../plan/planImport.ts";
import type { TableName } from "../plan/PlannedNode.ts";
import { stanceOf } from "../plan/stanceOf.ts";
import type { Survey } from "../plan/survey.ts";
import { Refusals } from "../../../sources/tables/Refusals.ts";
import type { TableReader } from "../../../sources/tables/shape/TableReader.ts";
import { goneThings } from "./goneThings.ts";
import { ImportsVersion } from "./ImportsVersion.ts";
import { MentionWriter } from "./MentionWriter.ts";
import { narrowReadings } from "./narrowReadings.ts";
import { removeSurplus } from "./removeSurplus.ts";
import { writeThings, type Written } from "./writeThings.ts";

/** A table that was read once, with what was found. */
export interface ImportJob {
  reader: TableReader;
  mapping: MappingRecord;
  name: TableName;
  read: Survey;
  options: ImportOptions;
  refusals: Refusals;
}

/** What was written, and how the documents and headings of the table stand in the graph: the same for all of its parts. */
export interface WrittenPart {
  report: ImportReport;
  plan: ImportPlan;
}

/**
 * Writes a part of a table that was surveyed, as a transaction or a part of one; `before` is what the part before it gave. Where
 * anything is refused, the report of the first part says so and the caller keeps nothing.
 */
export async function writeImport(
  transaction: Transaction,
  report: ImportReport,
  job: ImportJob,
  part: Part,
  before?: WrittenPart,
): Promise<WrittenPart> {
  const { name, options } = job;
  await lockForWriting(transaction);
  const plan = before?.plan ?? (await planned(transaction, report, job));
  if (report.refused > 0) return { report, plan };
  const version = new ImportsVersion(await importsVersion(transaction, before));
  const standing = plan.documents.slice(part.from, part.to).map((key) => `contribution:${key}`);
  const concerned = part.isLast ? [...standing, ...plan.gone] : standing;
  const submitters = await submittersOf(transaction, concerned);
  const things = await writeThings(transaction, plan, part, version, report.things);
  if (part.isFirst) await tellOfScheme(transaction, things, plan, name, version, report);
  const touched = await writeMentions(transaction, things, plan, job, part, version, report);
  for (const id of await submittersOf(transaction, concerned)) submitters.add(id);
  if (part.isLast) await tellOfGone(transaction, plan, options, version, report);
  if (touched.size > 0 || report.pruned) await deriveHeld(transaction, touched, submitters);
  report.dataVersion = await setVersions(transaction, { importsVersion: version.toString() });
  return { report, plan };
}

/** Which principles are new, and how many documents of other tables were not read for them. */
async function tellOfScheme(
  transaction: Transaction,
  { made }: Written,
  plan: ImportPlan,
  name: TableName,
  version: ImportsVersion,
  report: ImportReport,
): Promise<void> {
  for (const [number, { id }] of plan.principles.entries()) report.principleNames[number]!.isNew = made.has(id);
  if (plan.isGrown) report.narrowed = await narrowReadings(transaction, name, plan.documents, version);
}

/** What the table has no longer, and whether it is removed. */
async function tellOfGone(
  transaction: Transaction,
  plan: ImportPlan,
  { prune = false }: ImportOptions,
  version: ImportsVersion,
  report: ImportReport,
): Promise<void> {
  report.gone = await goneThings(transaction, plan, prune, version, report);
  report.pruned = prune && report.gone.length > 0;
}

/** Returns the ids of the contributions of which anything changed. */
async function writeMentions(
  transaction: Transaction,
  { known, changed }: Written,
  plan: ImportPlan,
  job: ImportJob,
  part: Part,
  version: ImportsVersion,
  report: ImportReport,
): Promise<Set<string>> {
  const writer = new MentionWriter(transaction, job.name, plan.codebookVersion, known, version, report.mentions);
  try {
    await writeCodings(writer, plan, job, part);
  } finally {
    await writer.written();
  }
  const documents = { keys: plan.documents, principles: plan.principles, grid: job.read.grid };
  const lessened = await removeSurplus(transaction, documents, known, version, report.mentions);
  return new Set([...changed, ...writer.touched, ...lessened]);
}

/** Of the imports so far. Throws ImportFault where somebody else wrote since the part before. */
async function importsVersion(transaction: Transaction, before: WrittenPart | undefined): Promise<string> {
  const versions = await versionsOf(transaction);
  if (before === undefined || versions.dataVersion === before.report.dataVersion) return versions.importsVersion;
  throw new ImportFault(
    "Somebody else wrote into the graph between two parts of the table. Import it again, and it goes on.",
  );
}

function deriveHeld(transaction: Transaction, contributions: Iterable<string>, contributors: Iterable<string>) {
  return derive(transaction, {
    Type: "HOLDS",
    Contribution: [...contributions].sort(),
    Contributor: [...contributors].sort(),
  });
}

/** How the table stands in this graph, with what the report says of that. */
async function planned(transaction: Transaction, report: ImportReport, job: ImportJob): Promise<ImportPlan> {
  const { name, read, mapping, options } = job;
  // A unit may run again: what an earlier run refused is not to be told twice.
  const refusals = job.refusals.copy();
  const plan = await planImport(transaction, name, read, mapping, refusals, options.prune ?? false);
  const { knownContributors, newContributors, sameTitles } = plan;
  Object.assign(report, { knownContributors, newContributors, sameTitles });
  Object.assign(report, { refusals: refusals.first, refused: refusals.count });
  return plan;
}

/** Another reading of the file: what the first one found right of the documents of a part goes into the graph. */
async function writeCodings(writer: MentionWriter, plan: ImportPlan, job: ImportJob, part: Part): Promise<void> {
  const { reader, mapping, read, options } = job;
  const placesOf = placesIn(reader.layout.shape, mapping);
  const ordinals = new CodingGrid();
  let done = part.codingsBefore;
  for await (const entries of reader.entries(read.register, new Refusals(0))) {
    for (const { document, principle, text, stance } of entries) {
      if (document < part.from || document >= part.to) continue;
      const coded = { contribution: plan.documents[document]!, principle: plan.principles[principle]!.key };
      for (const locator of placesOf(text).places) {
        const ordinal = ordinals.add(document, principle, 1);
        const isFull = writer.add({ ...coded, ordinal, locator, stance: stanceOf(stance) as string });
        if (isFull) await writer.flush();
        done += 1;
      }
    }
    options.onProgress?.(done, read.grid.codings);
  }
  await writer.flush();
}

async function submittersOf(transaction: Transaction, contributions: Iterable<string>): Promise<Set<string>> {
  const ids = [...contributions];
  const found = new Set<string>();
  for (let start = 0; start < ids.length; start += 1_000) {
    const piece = { ids: ids.slice(start, start + 1_000) };
    for (const { id } of await transaction.run<{ id: string }>(statement("import/submitters"), piece)) found.add(id);
  }
  return found;
}
