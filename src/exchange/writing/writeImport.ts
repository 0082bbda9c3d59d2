import { derive } from "../../domain/evidence/derive.ts";
import { lockForWriting, setVersions, versionsOf } from "../../domain/service/versions.ts";
import type { Transaction } from "../../graph/Graph.ts";
import { statement } from "../../graph/statements.ts";
import { nodeOf } from "../../seeds/image/GraphImage.ts";
import { groupBy } from "../groupBy.ts";
import type { ImportOptions } from "../ImportOptions.ts";
import type { ImportReport } from "../ImportReport.ts";
import type { MappingRecord } from "../mapping/MappingRecord.ts";
import { CodingGrid } from "../plan/CodingGrid.ts";
import { placesIn } from "../plan/placesIn.ts";
import { type ImportPlan, planImport } from "../plan/planImport.ts";
import type { PlannedNode, TableName } from "../plan/PlannedNode.ts";
import { stanceOf } from "../plan/stanceOf.ts";
import type { Survey } from "../plan/survey.ts";
import { Refusals } from "../Refusals.ts";
import type { TableReader } from "../shape/TableReader.ts";
import type { Counts } from "./Counts.ts";
import { goneThings } from "./goneThings.ts";
import { ImportsVersion } from "./ImportsVersion.ts";
import { MentionWriter } from "./MentionWriter.ts";
import { narrowReadings } from "./narrowReadings.ts";
import { putLinks, putNodes, type PutNodes } from "./putNodes.ts";
import { removeSurplus } from "./removeSurplus.ts";

/** A table that was read once, with what was found. */
export interface ImportJob {
  reader: TableReader;
  mapping: MappingRecord;
  name: TableName;
  read: Survey;
  options: ImportOptions;
  refusals: Refusals;
}

/** Writes a table that was surveyed, as part of a transaction. Where anything is refused, the report says so and the caller keeps nothing. */
export async function writeImport(
  transaction: Transaction,
  report: ImportReport,
  job: ImportJob,
): Promise<ImportReport> {
  const { name, read, mapping, options } = job;
  await lockForWriting(transaction);
  // A unit may run again: what an earlier run refused is not to be told twice.
  const refusals = job.refusals.copy();
  const prune = options.prune ?? false;
  const plan = await planImport(transaction, name, read, mapping, refusals, prune);
  const { knownContributors, newContributors, sameTitles } = plan;
  Object.assign(report, { knownContributors, newContributors, sameTitles });
  if (refusals.count > 0) return { ...report, refusals: refusals.first, refused: refusals.count };
  const version = new ImportsVersion((await versionsOf(transaction)).importsVersion);
  const standing = new Set(plan.documents.map((key) => `contribution:${key}`));
  const before = await submittersOf(transaction, standing);
  const { known, changed, made } = await writeThings(transaction, plan, version, report.things);
  for (const [number, { id }] of plan.principles.entries()) report.principleNames[number]!.isNew = made.has(id);
  const { id: scheme } = nodeOf("Scheme", name.scheme);
  const narrowed = plan.isGrown ? await narrowReadings(transaction, scheme, standing, version) : 0;
  const writer = new MentionWriter(transaction, name, plan.codebookVersion, known, version, report.mentions);
  try {
    await writeCodings(writer, plan, job);
  } finally {
    await writer.written();
  }
  const documents = { keys: plan.documents, principles: plan.principles, grid: read.grid };
  const lessened = await removeSurplus(transaction, documents, known, version, report.mentions);
  const after = await submittersOf(transaction, [...standing, ...plan.gone]);
  const gone = await goneThings(transaction, plan, prune, version, report);
  const pruned = prune && gone.length > 0;
  const touched = new Set([...changed, ...writer.touched, ...lessened]);
  if (touched.size > 0 || pruned)
    await derive(transaction, {
      Type: "HOLDS",
      Contribution: [...touched].sort(),
      Contributor: [...new Set([...before, ...after])].sort(),
    });
  const dataVersion = await setVersions(transaction, { importsVersion: version.toString() });
  return { ...report, narrowed, gone, pruned, dataVersion: options.dryRun ? undefined : dataVersion };
}

/** What links a document to others than its passage. */
const documentLinks = [
  ["SUBMITTED", "Contributor"],
  ["SUBMITTED_TO", "Process"],
  ["READ_FOR", "Scheme"],
] as const;

interface Written {
  /** Ids of the contributions that stood there before. */
  known: Set<string>;
  /** Ids of those that are new or other than before. */
  changed: string[];
  /** Ids of principles that were made. */
  made: Set<string>;
}

/** Puts contributors, scheme and documents, piece by piece. */
async function writeThings(
  transaction: Transaction,
  { nodes }: ImportPlan,
  version: ImportsVersion,
  counts: Counts,
): Promise<Written> {
  const written: Written = { known: new Set(), changed: [], made: new Set() };
  for (const piece of nodes()) {
    const changed: PlannedNode[] = [];
    for (const [label, own] of groupBy(piece, (node) => node.label)) {
      const put = await putNodes(transaction, label, own, version, counts);
      changed.push(...put.changed);
      await unlinkCorrected(transaction, label, put);
      noteWritten(written, label, put);
    }
    await putLinks(transaction, changed);
  }
  return written;
}

/** What a corrected node is linked to comes anew. */
async function unlinkCorrected(transaction: Transaction, label: string, { changed, present }: PutNodes): Promise<void> {
  const rows = changed.filter(({ id }) => present.has(id)).map(({ id }) => ({ id }));
  if (rows.length === 0) return;
  if (label === "Principle") await transaction.run(statement("import/unlinkGroups"), { rows });
  if (label !== "Contribution") return;
  for (const [Type, To] of documentLinks) await transaction.run(statement("import/unlink", { Type, To }), { rows });
}

function noteWritten(written: Written, label: string, { changed, present }: PutNodes): void {
  if (label === "Principle") for (const { id } of changed) if (!present.has(id)) written.made.add(id);
  if (label !== "Contribution") return;
  for (const id of present.keys()) written.known.add(id);
  for (const { id } of changed) written.changed.push(id);
}

/** The second reading of the file: what the first one found right goes into the graph. */
async function writeCodings(writer: MentionWriter, plan: ImportPlan, job: ImportJob): Promise<void> {
  const { reader, mapping, read, options } = job;
  const placesOf = placesIn(reader.layout.shape, mapping);
  const ordinals = new CodingGrid();
  let done = 0;
  for await (const entries of reader.entries(read.register, new Refusals(0))) {
    for (const { document, principle, text, stance } of entries) {
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
