import { setImmediate as nextTurn } from "node:timers/promises";
import type { Read } from "../graph/Graph.ts";
import { statement } from "../graph/statements.ts";
import { typeOfKind } from "../model/kinds.ts";
import { Before, type WithinContribution } from "./Before.ts";
import type { TableName } from "./columnsOf.ts";
import type { IdIndex } from "./IdIndex.ts";
import { finishInSlices } from "../threads/steps.ts";
import { LinkReader } from "./LinkReader.ts";
import { searchArrays } from "./searchArrays.ts";
import type { SnapshotParts, Tables } from "./Snapshot.ts";
import { TableBuilder } from "./TableBuilder.ts";
import { byText } from "../text/byText.ts";

/** Things in one statement: a piece keeps the event loop some milliseconds. */
const thingsAtOnce = 250;
/** Of those that stand in contributions so many rows, more or less. */
const rowsAtOnce = 250;
const sliceMs = 5;

type Row = Readonly<Record<string, unknown>> & { id: string };

/** Tables whose things are read by their ids, each after those that it names. */
const plain = [
  ["scheme", "schemes"],
  ["process", "processes"],
  ["question", "questions"],
  ["instrument", "instruments"],
  ["provision", "provisions"],
  ["principle", "principles"],
  ["contributor", "contributors"],
  ["contribution", "contributions"],
] as const;
const kindsOfEvidence = ["mentions", "citations", "recommendations"];

/** Reads the whole graph, piece by piece, so that others are answered meanwhile. The caller looks whether the data changed under it. */
export async function readSnapshot(read: Read, dataVersion: string, earlier?: SnapshotParts): Promise<SnapshotParts> {
  const tables: { -readonly [Name in TableName]?: Tables[Name] } = {};
  const indexes: Partial<Record<TableName, IdIndex>> = {};
  const links = new LinkReader(read, indexes);
  const before = earlier && new Before(earlier, indexes);
  const keep = <Name extends TableName>(builder: TableBuilder<Name>) => {
    const table = builder.finish();
    tables[builder.name] = table as never;
    indexes[builder.name] = table.index;
  };
  let contributions: string[] = [];
  for (const [name, file] of plain) {
    const builder = new TableBuilder(name, indexes);
    const ids = await idsOf(read, name);
    for await (const rows of inPieces(read, file, ids))
      for (const row of rows) {
        builder.add(row);
        links.note(name, row);
      }
    keep(builder);
    contributions = ids;
  }
  const reading = { read, contributions, indexes, links, before, now: tables.contribution! };
  keep(await passagesOf(reading));
  keep(await evidenceOf(reading));
  const all = tables as Tables;
  const search = await finishInSlices(searchArrays({ tables: all }, before), sliceMs);
  return { dataVersion, tables: all, ...(await links.finish(all, contributions)), search };
}

/** In the order of their keys. */
async function idsOf(read: Read, kind: (typeof plain)[number][0]): Promise<string[]> {
  const rows = await read<{ id: string }>(statement("snapshot/ids", { Label: typeOfKind[kind] }), {});
  return rows.map(({ id }) => id).sort(byText);
}

interface Reading {
  read: Read;
  contributions: readonly string[];
  indexes: Partial<Record<TableName, IdIndex>>;
  links: LinkReader;
  before: Before | undefined;
  now: Tables["contribution"];
}

async function passagesOf(reading: Reading) {
  const { read, indexes } = reading;
  const builder = new TableBuilder("passage", indexes);
  type Passage = Row & { contribution: string; number: number };
  await readWithin(reading, builder, async (ids) => {
    const rows = await read<Passage>(statement("snapshot/passages"), { ids });
    rows.sort((a, b) => byText(a.contribution, b.contribution) || a.number - b.number);
    for (const row of rows) builder.add(row);
    return rows.length;
  });
  return builder;
}

async function evidenceOf(reading: Reading) {
  const { read, indexes, links } = reading;
  const builder = new TableBuilder("evidence", indexes);
  await readWithin(reading, builder, async (ids) => {
    let rows: (Row & { sortKey: string })[] = [];
    for (const file of kindsOfEvidence) rows = rows.concat(await read(statement(`snapshot/${file}`), { ids }));
    for (const row of rows.sort((a, b) => byText(a.sortKey, b.sortKey) || byText(a.id, b.id))) {
      builder.add(row);
      links.note("evidence", row);
    }
    return rows.length;
  });
  return builder;
}

/**
 * Reads what stands in contributions, as many of them at once as seem to have so many rows as keep the event loop a moment. What stands in
 * those that are as they were is taken over.
 */
async function readWithin(
  { contributions, before, now, links }: Reading,
  builder: TableBuilder<WithinContribution>,
  rowsOf: (ids: readonly string[]) => Promise<number>,
): Promise<void> {
  let atOnce = 1;
  for (let start = 0; start < contributions.length;) {
    const former = (at: number) => before?.rangeOf(builder.name, contributions[at]!, now);
    const range = former(start);
    if (range !== undefined) {
      before!.copy(builder, range);
      if (builder.name === "evidence") links.copy(before!.parts, ...range);
      start += 1;
      if (start % thingsAtOnce === 0) await nextTurn();
      continue;
    }
    let end = start + 1;
    while (end < contributions.length && end < start + atOnce && former(end) === undefined) end += 1;
    const count = await rowsOf(contributions.slice(start, end));
    atOnce = Math.max(1, Math.min(2 * atOnce, Math.floor(((end - start) * rowsAtOnce) / Math.max(1, count))));
    start = end;
    await nextTurn();
  }
}

/** The rows of these ids in the order of the ids, piece by piece. */
async function* inPieces(read: Read, file: string, ids: readonly string[]): AsyncGenerator<Row[]> {
  for (let start = 0; start < ids.length; start += thingsAtOnce) {
    const rows = await read<Row>(statement(`snapshot/${file}`), { ids: ids.slice(start, start + thingsAtOnce) });
    yield rows.sort((a, b) => byText(a.id, b.id));
    await nextTurn();
  }
}
