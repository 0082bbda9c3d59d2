import { statement } from "../../../graph/statements.ts";
import type { Label } from "../../../model/ModelNode.ts";
import type { Counts } from "../../../writing/Counts.ts";
import { inPieces } from "../../../writing/inPieces.ts";
import { presentNodes } from "../../../writing/present.ts";
import type { Writer } from "../../../writing/Writer.ts";
import { barePrinciples } from "../plan/barePrinciples.ts";
import type { ImportPlan } from "../plan/planImport.ts";
import { removeMentions } from "./removeSurplus.ts";

/**
 * Ids of what the table brought before and has no longer: documents; and principles, groups and contributors on which nothing hangs,
 * so it is asked when all else is written. Removes all of these where `prune` says so.
 */
export async function goneThings(
  writer: Writer,
  owner: string,
  { gone, unnamed }: ImportPlan,
  prune: boolean,
  counts: { things: Counts; mentions: Counts },
): Promise<string[]> {
  const { transaction } = writer;
  const remove = async (label: Label, ids: readonly string[]) => {
    const present = await presentNodes(transaction, label, ids);
    counts.things.removed += await writer.remove(label, [...present.values()], owner);
  };
  if (prune) {
    for (const id of gone) counts.mentions.removed += await removeMentions(writer, owner, id, () => true);
    await remove(
      "Passage",
      gone.map((id) => `${id.replace("contribution:", "passage:")}/1`),
    );
    await remove("Contribution", gone);
  }
  const principles = [...(await barePrinciples(transaction, unnamed.principles))].sort();
  const asked = statement("import/bareContributors");
  const rows = await inPieces<{ id: string }>(transaction, asked, unnamed.contributors);
  const contributors = rows.map(({ id }) => id).sort();
  if (prune) await remove("Principle", principles);
  if (prune) await remove("Contributor", contributors);
  return [...gone, ...principles, ...contributors];
}
