import { statement } from "../../../graph/statements.ts";
import { mention } from "../../../model/mention.ts";
import type { Counts } from "../../../writing/Counts.ts";
import { inPieces } from "../../../writing/inPieces.ts";
import { presentNodes } from "../../../writing/present.ts";
import type { Writer } from "../../../writing/Writer.ts";
import type { Part } from "../plan/Part.ts";
import type { ImportPlan } from "../plan/planImport.ts";
import { codingsIn } from "./codingsIn.ts";
import type { ImportJob } from "./writeImport.ts";

/** Removes the mentions of documents of a part that their cells no longer have. */
export async function removeSurplus(
  writer: Writer,
  job: ImportJob,
  plan: ImportPlan,
  { from, to }: Part,
  counts: Counts,
): Promise<void> {
  const { owner } = job.name;
  const numbers = new Map<string, number>();
  for (let number = from; number < to; number++) numbers.set(`contribution:${plan.documents[number]}`, number);
  const known = [...numbers.keys()].filter((id) => plan.known.has(id));
  type Counted = { id: string; mentions: number };
  const rows = await inPieces<Counted>(writer.transaction, statement("import/mentionCounts"), known, { owner });
  const surplus = rows.filter(({ id, mentions }) => mentions > job.read.grid.total(numbers.get(id)!));
  if (surplus.length === 0) return;
  // Only now the file is read once more, for which codings these documents have.
  const concerned = new Set(surplus.map(({ id }) => numbers.get(id)!));
  const wanted = new Set<string>();
  for await (const codings of codingsIn(job, plan, { from, to }, (document) => concerned.has(document)))
    for (const coding of codings) wanted.add(mention(coding).id);
  for (const { id } of surplus) counts.removed += await removeMentions(writer, owner, id, (one) => !wanted.has(one));
}

/** Removes those mentions of an owner in a contribution that are not wanted. Returns how many. */
export async function removeMentions(
  writer: Writer,
  owner: string,
  contribution: string,
  isGone: (id: string) => boolean,
): Promise<number> {
  const asked = statement("import/mentions");
  const rows = await writer.transaction.run<{ id: string }>(asked, { id: contribution, owner });
  const ids = rows.map(({ id }) => id).filter(isGone);
  const gone = await presentNodes(writer.transaction, "Mention", ids);
  return writer.remove("Mention", [...gone.values()], owner);
}
