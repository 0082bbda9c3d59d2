import type { Transaction } from "../../../graph/Graph.ts";
import { statement } from "../../../graph/statements.ts";
import { writeAll } from "../../../writing/writeAll.ts";
import type { Counts } from "./Counts.ts";
import type { ImportsVersion } from "./ImportsVersion.ts";
import { presentNodes } from "./putNodes.ts";
import { removeMentions } from "./removeSurplus.ts";

/** Removes documents with their passages and mentions. */
export async function pruneDocuments(
  transaction: Transaction,
  ids: readonly string[],
  version: ImportsVersion,
  counts: { things: Counts; mentions: Counts },
): Promise<void> {
  for (const id of ids) await removeMentions(transaction, id, version, counts.mentions, () => true);
  const passages = ids.map((id) => `${id.replace("contribution:", "passage:")}/1`);
  await pruneNodes(transaction, { Passage: passages, Contribution: ids }, version, counts.things);
}

/** Removes nodes, ids by label. */
export async function pruneNodes(
  transaction: Transaction,
  idsOf: Readonly<Record<string, readonly string[]>>,
  version: ImportsVersion,
  counts: Counts,
): Promise<void> {
  for (const [label, ids] of Object.entries(idsOf)) {
    const rows = ids.map((id) => ({ id }));
    const present = await presentNodes(transaction, label, rows);
    for (const { fingerprint } of present.values()) version.take(fingerprint);
    counts.removed += rows.length;
    await writeAll(transaction, statement("plant/removeNodes", { Label: label }), rows);
  }
}
