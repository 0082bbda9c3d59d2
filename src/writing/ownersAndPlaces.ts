import type { Transaction } from "../graph/Graph.ts";
import { statement } from "../graph/statements.ts";
import { edgeSorts } from "../model/edges.ts";
import { mention } from "../model/mention.ts";
import { placeKey } from "../model/placeKey.ts";
import { labels } from "../model/shapes.ts";
import { formerOwner } from "./formerOwner.ts";
import { writeAll } from "./writeAll.ts";

/** To version 1: things know their owners, and codings of tables are known by their places, no longer by their order. */
export async function ownersAndPlaces(transaction: Transaction): Promise<void> {
  for (const Label of labels) {
    await transaction.run(statement("migrate/001-ownersOfTables", { Label }), { nothing: null });
    await transaction.run(statement("migrate/001-ownersOfSeeds", { Label }), { owners: [formerOwner], nothing: null });
  }
  for (const { from: From, type: Type, to: To, by } of edgeSorts) {
    const owners = by === "itself" ? [formerOwner] : null;
    await transaction.run(statement("migrate/001-edges", { From, Type, To }), { owners, nothing: null });
  }
  await transaction.run(statement("migrate/001-release"), { nothing: null });
  await renamePlaces(transaction);
}

interface PlaceRow {
  id: string;
  contribution: string;
  principle: string;
  locator: string;
  stance: string;
  sortKey: string;
}

async function renamePlaces(transaction: Transaction): Promise<void> {
  const rows = await transaction.run<PlaceRow>(statement("migrate/001-places"));
  const times = new Map<string, number>();
  // In their old order: of equal places the first stays the first.
  const renamed = rows.toSorted(byOrder).map((row) => {
    const [contribution, principle] = [keyIn(row.contribution), keyIn(row.principle)];
    const said = [row.contribution, row.principle, row.stance, placeKey({ locator: row.locator, time: 1 }, "")].join(
      "\n",
    );
    const time = (times.get(said) ?? 0) + 1;
    times.set(said, time);
    const place = { locator: row.locator, time };
    const coded = { passage: 1, status: "", coder: "", codebookVersion: "", explicit: true };
    const { id, properties } = mention({ ...coded, contribution, principle, stance: row.stance, place });
    return { before: row.id, id, sortKey: properties["sortKey"]! };
  });
  const rename = statement("migrate/001-renameMentions");
  // Over names that nothing has: a new id may be the old one of another.
  const apart = renamed.map(({ before }) => ({ id: before, properties: { id: `renamed ${before}` } }));
  await writeAll(transaction, rename, apart);
  const settled = renamed.map(({ before, id, sortKey }) => ({ id: `renamed ${before}`, properties: { id, sortKey } }));
  await writeAll(transaction, rename, settled);
}

function byOrder(a: PlaceRow, b: PlaceRow): number {
  return a.sortKey < b.sortKey ? -1 : 1;
}

/** `principle:openness` → openness */
function keyIn(id: string): string {
  return id.slice(id.indexOf(":") + 1);
}
