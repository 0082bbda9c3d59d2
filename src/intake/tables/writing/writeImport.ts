import type { Transaction } from "../../../graph/Graph.ts";
import { ImportFault } from "../../../sources/tables/ImportFault.ts";
import type { MappingRecord } from "../../../sources/tables/mapping/MappingRecord.ts";
import type { Refusals } from "../../../sources/tables/Refusals.ts";
import type { TableReader } from "../../../sources/tables/shape/TableReader.ts";
import { type Changed, Writer } from "../../../writing/Writer.ts";
import type { ImportOptions } from "../ImportOptions.ts";
import type { ImportReport } from "../ImportReport.ts";
import type { Part } from "../plan/Part.ts";
import { attainableIn } from "../plan/attainableIn.ts";
import { type ImportPlan, planImport } from "../plan/planImport.ts";
import type { Survey } from "../plan/survey.ts";
import type { TableName } from "../plan/TableName.ts";
import { codingsIn } from "./codingsIn.ts";
import { goneThings } from "./goneThings.ts";
import { MentionWriter } from "./MentionWriter.ts";
import { narrowReadings } from "./narrowReadings.ts";
import { removeSurplus } from "./removeSurplus.ts";

/** A table that was read once, with what was found. */
export interface ImportJob {
  /** The file is read several times, and must be the same each time. Rejects with an ImportFault. */
  refuseChanged: () => Promise<void>;
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
 * anything is refused, nothing is written and the report of the first part says so.
 */
export async function writeImport(
  transaction: Transaction,
  report: ImportReport,
  job: ImportJob,
  part: Part,
  before?: WrittenPart,
): Promise<WrittenPart> {
  const writer = await Writer.begin(transaction);
  if (before !== undefined) refuseDisturbed(writer, before);
  const plan = before?.plan ?? (await planned(transaction, report, job));
  if (report.refused > 0) return { report, plan };
  const made = await writeThings(writer, plan, job, part, report);
  if (part.isFirst) await tellOfScheme(writer, made, plan, job, report);
  await writeCodings(writer, plan, job, part, report);
  await removeSurplus(writer, job, plan, part, report.mentions);
  if (part.isLast) await tellOfGone(writer, plan, job, report);
  const { digest } = job.options;
  const isWhole = part.isLast && digest !== undefined;
  report.dataVersion = await writer.finish([{ owner: job.name.owner, ...(isWhole && { digest }) }]);
  return { report, plan };
}

function refuseDisturbed({ release }: Writer, { report }: WrittenPart): void {
  if (release.dataVersion === report.dataVersion) return;
  throw new ImportFault(
    "Somebody else wrote into the graph between two parts of the table. Import it again, and it goes on.",
  );
}

/** Which principles are new, and how many documents of other tables were not read for them. */
async function tellOfScheme(
  writer: Writer,
  made: ReadonlySet<string>,
  plan: ImportPlan,
  { name }: ImportJob,
  report: ImportReport,
): Promise<void> {
  for (const [number, { id }] of plan.principles.entries()) report.principleNames[number]!.isNew = made.has(id);
  if (plan.isGrown) report.narrowed = await narrowReadings(writer, name.scheme, plan.documents);
}

/** What the table has no longer, and whether it is removed. */
async function tellOfGone(
  writer: Writer,
  plan: ImportPlan,
  { name, options }: ImportJob,
  report: ImportReport,
): Promise<void> {
  const { prune = false } = options;
  report.gone = await goneThings(writer, name.owner, plan, prune, report);
  report.pruned = prune && report.gone.length > 0;
}

/** Puts contributors, scheme and documents, piece by piece. Returns the ids of principles that are new. */
async function writeThings(
  writer: Writer,
  plan: ImportPlan,
  { name }: ImportJob,
  part: Part,
  { things }: ImportReport,
): Promise<Set<string>> {
  const made = new Set<string>();
  const isMade = ({ label, before }: Changed) => label === "Principle" && before === undefined;
  for (const nodes of plan.nodes(part))
    for (const one of await writer.put([{ owner: name.owner, nodes }], things)) if (isMade(one)) made.add(one.id);
  return made;
}

async function writeCodings(
  writer: Writer,
  plan: ImportPlan,
  job: ImportJob,
  part: Part,
  report: ImportReport,
): Promise<void> {
  const pieces = new MentionWriter(writer, job.name.owner, report.mentions);
  let done = part.codingsBefore;
  try {
    for await (const codings of codingsIn(job, plan, part)) {
      for (const coding of codings) if (pieces.add(coding)) await pieces.flush();
      done += codings.length;
      report.repeated += codings.filter(({ place }) => "time" in place && place.time > 1).length;
      job.options.onProgress?.(done, job.read.grid.codings);
    }
    await pieces.flush();
  } finally {
    await pieces.written();
  }
}

/** How the table stands in this graph, with what the report says of that. */
async function planned(transaction: Transaction, report: ImportReport, job: ImportJob): Promise<ImportPlan> {
  const { name, read, mapping, options } = job;
  // A transaction may run again: what an earlier run refused is not to be reported twice.
  const refusals = job.refusals.copy();
  const { prune = false, extent } = options;
  const isLong = job.reader.layout.shape === "long";
  const plan = await planImport(transaction, name, read, { mapping, refusals, prune, extent, isLong });
  const { knownContributors, newContributors, sameTitles } = plan;
  Object.assign(report, { knownContributors, newContributors, sameTitles, extent: plan.extent });
  Object.assign(report, { refusals: refusals.first, refused: refusals.count });
  if (options.dryRun === true && refusals.count === 0) report.attainable = attainableIn(read, plan.extent);
  return plan;
}
