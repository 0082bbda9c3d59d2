import { expect, it } from "vitest";
import { parquet } from "../../src/exports/parquet/parquet.ts";
import type { Cell, Field, Row } from "../../src/exports/tables/ExportTable.ts";
import { parquetRows } from "../support/parquetRows.ts";

const fields = (["string", "integer", "number", "boolean"] as const).map((type): Field => {
  return { name: type, type, description: type };
});

async function* rowsOf(cells: readonly Cell[][]): AsyncGenerator<Row> {
  for (const row of cells) yield Object.fromEntries(fields.map(({ name }, at) => [name, row[at]!]));
}

/** What a reader that others wrote makes of a table with these cells. */
async function readAgain(cells: readonly Cell[][]): Promise<unknown[][]> {
  const pieces: Uint8Array[] = [];
  for await (const piece of parquet.write(fields, rowsOf(cells), { dataVersion: "1" }))
    pieces.push(piece as Uint8Array);
  return (await parquetRows(Buffer.concat(pieces))).map((row) => fields.map(({ name }) => row[name]));
}

const counted = (count: number, word: (at: number) => string | null): Cell[][] =>
  Array.from({ length: count }, (_none, at) => [word(at), at - 7, at / 3, at % 3 === 0]);

it.each<[string, Cell[][]]>([
  ["no row at all", []],
  ["nothing but what is not known", [[null, null, null, null]]],
  ["one row", [["=SUM(A1), “😀”\n", -2147483648, 0.1, true]]],
  [
    "some cells unknown",
    counted(21, (at) => (at % 2 === 0 ? null : "so")).map((row, at) => (at < 9 ? row : [row[0]!, null, null, null])),
  ],
  ["ever new words", counted(3_000, (at) => `word ${at} ☃`)],
  ["few words that come back", counted(3_000, (at) => `word ${at % 7}`)],
  ["more of them than a byte counts", counted(3_000, (at) => `word ${at % 300}`)],
  ["more rows than stand in a group", counted(50_003, (at) => (at % 5 === 0 ? null : `word ${at % 11}`))],
])("a table of %s comes back as it was", async (_what, cells) => {
  expect(await readAgain(cells)).toEqual(cells);
});
