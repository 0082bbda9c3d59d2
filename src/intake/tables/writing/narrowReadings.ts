import type { Transaction } from "../../../graph/Graph.ts";
import { statement } from "../../../graph/statements.ts";
import { writeAll } from "../../../writing/writeAll.ts";
import { nodeOf } from "../../../model/GraphImage.ts";
import { partlyReadFingerprint } from "../plan/partlyRead.ts";
import type { TableName } from "../plan/PlannedNode.ts";
import type { ImportsVersion } from "./ImportsVersion.ts";

/**
 * A scheme grew: documents that were read for all of it, as their tables could tell, were not read for what came to it. What they were
 * read for in vain stands beside their extent and stays. Returns how many documents that are; those of the table itself (`documents`,
 * by key) are told of anew.
 */
export async function narrowReadings(
  transaction: Transaction,
  { scheme: key }: TableName,
  documents: readonly string[],
  version: ImportsVersion,
): Promise<number> {
  const { id: scheme } = nodeOf("Scheme", key);
  const standing = new Set(documents.map((document) => nodeOf("Contribution", document).id));
  const full = await transaction.run<{ id: string; fingerprint: string }>(statement("import/fullReadings"), {
    scheme,
    extent: "FULL",
  });
  const rows = full
    .filter(({ id }) => !standing.has(id))
    .map(({ id, fingerprint: before }) => ({ id, before, fingerprint: partlyReadFingerprint(before) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const { before, fingerprint } of rows) {
    version.take(before);
    version.add(fingerprint);
  }
  await writeAll(transaction, statement("import/putExtents"), rows, { scheme, extent: "PARTIAL" });
  return rows.length;
}
