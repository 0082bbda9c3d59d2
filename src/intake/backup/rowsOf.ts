import type { Transaction } from "../../graph/Graph.ts";
import type { Params } from "../../graph/params.ts";
import { statement } from "../../graph/statements.ts";
import { edgeSorts } from "../../model/edges.ts";
import { labels } from "../../model/shapes.ts";
import type { BackupRow } from "./BackupRecord.ts";

const nodesAtOnce = 500;

/** Everything in the graph, in an order of its own: the same graph gives the same rows on every engine. */
export async function* rowsOf(transaction: Transaction): AsyncGenerator<BackupRow[]> {
  for (const Label of labels)
    for await (const ids of idsOf(transaction, Label)) {
      const rows = await transaction.run<{ stored: Params }>(statement("writing/stored", { Label }), { ids });
      yield inOrder(rows.map(({ stored }): BackupRow => [Label, known(stored)]));
    }
  for (const { from: From, type: Type, to: To } of edgeSorts)
    for await (const ids of idsOf(transaction, From)) {
      type Row = { source: string; target: string; stored: Params };
      const rows = await transaction.run<Row>(statement("writing/storedEdgesFrom", { From, Type, To }), { ids });
      const edges = rows.map(({ source, target, stored }): BackupRow => [
        From,
        Type,
        To,
        source,
        target,
        known(stored),
      ]);
      yield inOrder(edges);
    }
}

async function* idsOf(transaction: Transaction, Label: string): AsyncGenerator<string[]> {
  const rows = await transaction.run<{ id: string }>(statement("derive/ids", { Label }));
  const ids = rows.map(({ id }) => id).sort();
  for (let start = 0; start < ids.length; start += nodesAtOnce) yield ids.slice(start, start + nodesAtOnce);
}

/** Neither the order of properties nor those that are null say anything. */
function known(properties: Params): Params {
  const entries = Object.entries(properties).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function inOrder(rows: readonly BackupRow[]): BackupRow[] {
  const lines = rows.map((row) => [JSON.stringify(row), row] as const);
  return lines.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}
