import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import type { ExportTable, Row } from "../../../src/exports/tables/ExportTable.ts";
import { csv } from "../../../src/exports/csv.ts";
import { piecesOf } from "../../../src/intake/packages/piecesOf.ts";
import { rowsOfCsv } from "../../../src/intake/packages/rowsOfCsv.ts";
import { freshFolder } from "../../support/program.ts";

const fields = [
  { name: "key", type: "string", description: "k" },
  { name: "count", type: "integer", description: "c" },
  { name: "isSo", type: "boolean", description: "i" },
] as const;
const table: ExportTable = {
  name: "things",
  title: "Things",
  fields,
  primaryKey: ["key"],
  foreignKeys: [],
  rows: () => expect.fail("is written by hand"),
};

function placeOf(content: string): string {
  const place = path.join(freshFolder(), "things.csv");
  writeFileSync(place, content);
  return place;
}

const wordsOf = (at: number): string => `"${'é\n,😀 ""'.repeat(at % 200)}" ${at}`;

it("reads rows as they were written, wherever a piece of the file ends", async () => {
  const rows = Array.from({ length: 1_000 }, (_none, at): Row => ({
    // One is longer than several pieces.
    key: at === 500 ? wordsOf(at).repeat(1_000) : wordsOf(at),
    count: at,
    isSo: at % 3 === 0 || null,
  }));
  async function* all() {
    yield* rows;
  }
  let content = "";
  for await (const piece of csv.write(fields, all())) content += String(piece);
  expect(content.length).toBeGreaterThan(600_000);
  expect([...rowsOfCsv(table, piecesOf(placeOf(content)))]).toEqual(rows);
});

const many = "a,1,true\n".repeat(30_000);

it.each([
  ["", "things.csv has not the columns of this version of Concordance: key, count, isSo."],
  ["key,count\na,1\n", "things.csv has not the columns"],
  ["key,count,isSo\na,one,true\n", 'things.csv, record 2, count: "one" is no integer.'],
  [`key,count,isSo\n${many}a,1,yes\n`, 'things.csv, record 30002, isSo: "yes" is no boolean.'],
  ["key,count,isSo\na,1\n", /things.csv is not CSV: .*Invalid Record Length/],
  [`key,count,isSo\n${many}"a,1,true\n`, /things.csv is not CSV, after record \d+: Quote Not Closed/],
])("says what is wrong, and where: %#", (content, problem) => {
  expect(() => [...rowsOfCsv(table, piecesOf(placeOf(content)))]).toThrow(problem);
});
