import type { Transaction } from "../../graph/Graph.ts";
import { statement } from "../../graph/statements.ts";
import { writeAll } from "../../graph/writeAll.ts";
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
  const passages = ids.map((id) => ({ id: `${id.replace("contribution:", "passage:")}/1` }));
  for (const [label, rows] of [
    ["Passage", passages],
    ["Contribution", ids.map((id) => ({ id }))],
  ] as const) {
    const present = await presentNodes(transaction, label, rows);
    for (const { fingerprint } of present.values()) version.take(fingerprint);
    counts.things.removed += rows.length;
    await writeAll(transaction, statement("plant/removeNodes", { Label: label }), rows);
  }
}
