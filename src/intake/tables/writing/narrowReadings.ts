import { statement } from "../../../graph/statements.ts";
import { nodeOf } from "../../../model/ModelNode.ts";
import { inPieces } from "../../../writing/inPieces.ts";
import { restate } from "../../../writing/restate.ts";
import type { Writer } from "../../../writing/Writer.ts";

/**
 * A scheme grew: documents that were read for all of it, as their tables could tell, were not read for what came to it. What they were
 * coded as absent stands beside their extent and stays. Returns how many documents that are; those of the table itself (`documents`,
 * by key) are restated.
 */
export async function narrowReadings(writer: Writer, key: string, documents: readonly string[]): Promise<number> {
  const { transaction, versions } = writer;
  const { id: scheme } = nodeOf("Scheme", key);
  const standing = new Set(documents.map((document) => nodeOf("Contribution", document).id));
  const asked = statement("import/fullReadings");
  const full = await transaction.run<{ id: string }>(asked, { scheme, extent: "FULL" });
  const ids = full
    .map(({ id }) => id)
    .filter((id) => !standing.has(id))
    .sort();
  await inPieces(transaction, statement("import/narrow"), ids, { scheme, extent: "PARTIAL" });
  await restate(transaction, versions, "Contribution", ids);
  return ids.length;
}
