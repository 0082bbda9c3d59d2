import type { Transaction } from "../../../graph/Graph.ts";
import { statement } from "../../../graph/statements.ts";
import { groupBy } from "../../../text/groupBy.ts";
import type { Part } from "../plan/Part.ts";
import type { ImportPlan } from "../plan/planImport.ts";
import type { PlannedNode } from "../plan/PlannedNode.ts";
import type { Counts } from "./Counts.ts";
import type { ImportsVersion } from "./ImportsVersion.ts";
import { putLinks, putNodes, type PutNodes } from "./putNodes.ts";

/** What links a document to others than its passage. */
const documentLinks = [
  ["SUBMITTED", "Contributor"],
  ["SUBMITTED_TO", "Process"],
  ["READ_FOR", "Scheme"],
] as const;

export interface Written {
  /** Ids of the contributions that stood there before. */
  known: Set<string>;
  /** Ids of those that are new or other than before. */
  changed: string[];
  /** Ids of principles that were made. */
  made: Set<string>;
}

/** Puts contributors, scheme and documents, piece by piece. */
export async function writeThings(
  transaction: Transaction,
  { nodes }: ImportPlan,
  part: Part,
  version: ImportsVersion,
  counts: Counts,
): Promise<Written> {
  const written: Written = { known: new Set(), changed: [], made: new Set() };
  for (const piece of nodes(part)) {
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
