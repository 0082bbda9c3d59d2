import { didYouMean } from "../../../text/didYouMean.ts";
import { fold } from "../../../text/fold.ts";
import type { Transaction } from "../../../graph/Graph.ts";
import { statement } from "../../../graph/statements.ts";
import { type ModelNode, nodeOf, type NodeRef } from "../../../model/ModelNode.ts";
import { groupBy } from "../../../text/groupBy.ts";
import { ImportFault } from "../../../sources/tables/ImportFault.ts";
import type { NewContributor, SameTitle } from "../ImportReport.ts";
import type { MappingRecord } from "../../../sources/tables/mapping/MappingRecord.ts";
import type { Extent } from "../../../sources/seeds/records/ReadingRecord.ts";
import type { Refusals } from "../../../sources/tables/Refusals.ts";
import type { Register } from "../../../sources/tables/shape/Register.ts";
import { presentNodes } from "../../../writing/present.ts";
import { barePrinciples } from "./barePrinciples.ts";
import { ContributorPlanner } from "./ContributorPlanner.ts";
import type { KnownDocument } from "./KnownDocument.ts";
import type { Part } from "./Part.ts";
import { extentOf } from "./extentOf.ts";
import { planDocuments } from "./planDocuments.ts";
import { type PlannedScheme, planScheme } from "./planScheme.ts";
import type { Survey } from "./survey.ts";
import type { TableName } from "./TableName.ts";

const nodesAtOnce = 1_000;

/** What the graph is to hold of a table, but for its codings. */
export interface ImportPlan {
  /** As this import says, its mapping, or an earlier import of the table. */
  extent: Extent | undefined;
  /** Keys by number in the register. */
  documents: string[];
  principles: { id: string; key: string }[];
  codebookVersion: string;
  /** Those of a part, piece by piece, each after those that it links to; the scheme comes with the first. */
  nodes: (part: Part) => Generator<ModelNode[]>;
  /** Ids of what the table brought before and names no longer. */
  unnamed: { principles: string[]; contributors: string[] };
  /** Principles came to a scheme that stood there. */
  isGrown: boolean;
  /** Ids of documents that the table brought before; and of those that it has no longer. */
  known: ReadonlySet<string>;
  gone: string[];
  knownContributors: number;
  newContributors: NewContributor[];
  sameTitles: SameTitle[];
}

export interface PlanOptions {
  mapping: MappingRecord;
  refusals: Refusals;
  prune: boolean;
  extent: Extent | undefined;
  isLong: boolean;
}

/** Finds out what the documents and headings of a table are in this graph. What cannot be goes to `refusals`. */
export async function planImport(
  transaction: Transaction,
  name: TableName,
  { register, grid }: Survey,
  { mapping: given, refusals, prune, ...read }: PlanOptions,
): Promise<ImportPlan> {
  if (name.process !== undefined) await refuseUnknownProcess(transaction, name.process);
  const extent = await extentOf(transaction, name, { given: read.extent, isLong: read.isLong }, given, refusals);
  const mapping = { ...given, ...(extent !== undefined && { extent }) };
  const scheme = await planScheme(transaction, name, register.principles, mapping, refusals);
  const contributors = await ContributorPlanner.over(transaction, name, mapping, refusals);
  const known = await transaction.run<KnownDocument>(statement("import/documents"), { owner: name.owner });
  const context = {
    name,
    mapping,
    refusals,
    contributors,
    grid,
    known,
    principles: scheme.principles,
    schemeSize: scheme.size + (await stayingOf(transaction, name, scheme, prune)),
  };
  const documents = planDocuments(register, context);
  const standing = new Set(documents.keys);
  for (const piece of piecesOf(contributors.own.refs())) await refuseForeign(transaction, name, piece, refusals);
  await refuseForeign(transaction, name, scheme.nodes, refusals);
  const contributions = documents.keys.map((key) => nodeOf("Contribution", key));
  await refuseForeign(transaction, name, contributions, refusals);
  return {
    extent,
    documents: documents.keys,
    principles: scheme.principles,
    codebookVersion: scheme.codebookVersion,
    *nodes(part) {
      if (part.isFirst) yield scheme.nodes;
      yield* piecesOf(documents.nodes(part));
    },
    unnamed: { principles: scheme.unnamed.map(({ id }) => id), contributors: contributors.unnamed },
    isGrown: scheme.isGrown,
    known: new Set(known.map(({ id }) => id)),
    gone: known
      .filter(({ key }) => !standing.has(key))
      .map(({ id }) => id)
      .sort(),
    knownContributors: contributors.ofGraph,
    newContributors: contributors.made,
    sameTitles: sameTitlesOf(register, documents.keys),
  };
}

/** How many principles that the table names no longer the scheme keeps: nobody was read for them. */
async function stayingOf(transaction: Transaction, { owner }: TableName, scheme: PlannedScheme, prune: boolean) {
  const left = scheme.unnamed.filter(({ isGroup }) => !isGroup).map(({ id }) => id);
  if (!prune || left.length === 0) return left.length;
  return left.length - (await barePrinciples(transaction, left, owner)).size;
}

async function refuseUnknownProcess(transaction: Transaction, process: string): Promise<void> {
  const rows = await transaction.run<{ key: string }>(statement("service/keys", { Label: "Process" }));
  const keys = rows.map(({ key }) => key).sort();
  if (keys.includes(process)) return;
  throw new ImportFault(
    `There is no process "${process}"${didYouMean(process, keys) || `; there are ${keys.join(", ")}.`}`,
  );
}

function* piecesOf<Node>(nodes: Iterable<Node>): Generator<Node[]> {
  let piece: Node[] = [];
  for (const node of nodes) {
    piece.push(node);
    if (piece.length < nodesAtOnce) continue;
    yield piece;
    piece = [];
  }
  yield piece;
}

/** A key that something else has already is not ours to change. */
async function refuseForeign(
  transaction: Transaction,
  { owner }: TableName,
  nodes: readonly NodeRef[],
  refusals: Refusals,
): Promise<void> {
  for (const [label, own] of groupBy(nodes, (node) => node.label)) {
    const present = await presentNodes(
      transaction,
      label,
      own.map(({ id }) => id),
    );
    for (const { id, owners } of present.values()) {
      if (owners.includes(owner)) continue;
      const whose = owners.map((one) => (one.endsWith(")") ? `the table ${one}` : `the seeds "${one}"`)).join(" and ");
      refusals.add(
        0,
        0,
        id,
        `stands in the graph already, from ${whose}; give it a key of its own (column \`key\`), or name the same --source if it is the same table`,
      );
    }
  }
}

function sameTitlesOf({ documents }: Register, keys: readonly string[]): SameTitle[] {
  const titles = groupBy(documents.keys(), (number) => fold(documents[number]!.cells.contribution));
  return [...titles.values()]
    .filter((numbers) => numbers.length > 1)
    .map((numbers) => ({
      title: documents[numbers[0]!]!.cells.contribution,
      keys: numbers.map((number) => keys[number]!),
    }));
}
