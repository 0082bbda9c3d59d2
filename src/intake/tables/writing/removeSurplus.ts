import type { Transaction } from "../../../graph/Graph.ts";
import { statement } from "../../../graph/statements.ts";
import { writeAll } from "../../../writing/writeAll.ts";
import type { CodingGrid } from "../plan/CodingGrid.ts";
import type { Counts } from "./Counts.ts";
import type { ImportsVersion } from "./ImportsVersion.ts";
import { mentionId } from "./MentionWriter.ts";

interface Documents {
  /** By number in the grid. */
  keys: readonly string[];
  principles: readonly { key: string }[];
  grid: CodingGrid;
}

/** Removes the mentions of documents that their cells no longer have. Returns the ids of the contributions that lost some. */
export async function removeSurplus(
  transaction: Transaction,
  { keys, principles, grid }: Documents,
  known: ReadonlySet<string>,
  version: ImportsVersion,
  counts: Counts,
): Promise<string[]> {
  const numbers = keys.flatMap((key, number) => (known.has(`contribution:${key}`) ? [number] : []));
  const idOf = (number: number) => `contribution:${keys[number]}`;
  const lessened: string[] = [];
  for (let start = 0; start < numbers.length; start += 1_000) {
    const piece = numbers.slice(start, start + 1_000);
    const rows = await transaction.run<{ id: string; mentions: number }>(statement("import/mentionCounts"), {
      ids: piece.map(idOf),
    });
    const inGraph = new Map(rows.map(({ id, mentions }) => [id, mentions]));
    for (const number of piece) {
      if ((inGraph.get(idOf(number)) ?? 0) === grid.total(number)) continue;
      const wanted = new Set(idsOf(number));
      await removeMentions(transaction, idOf(number), version, counts, (id) => !wanted.has(id));
      lessened.push(idOf(number));
    }
  }
  return lessened;

  function idsOf(number: number): string[] {
    return principles.flatMap(({ key }, principle) =>
      Array.from({ length: grid.count(number, principle) }, (_, index) => mentionId(keys[number]!, key, index + 1)),
    );
  }
}

/** Removes those mentions of a contribution that are not wanted. */
export async function removeMentions(
  transaction: Transaction,
  contribution: string,
  version: ImportsVersion,
  counts: Counts,
  isGone: (id: string) => boolean,
): Promise<void> {
  const present = await transaction.run<{ id: string; fingerprint: string }>(statement("import/mentions"), {
    id: contribution,
  });
  const gone = present.filter(({ id }) => isGone(id));
  for (const { fingerprint } of gone) version.take(fingerprint);
  counts.removed += gone.length;
  const rows = gone.map(({ id }) => ({ id })).sort((a, b) => (a.id < b.id ? -1 : 1));
  await writeAll(transaction, statement("plant/removeNodes", { Label: "Mention" }), rows);
}
