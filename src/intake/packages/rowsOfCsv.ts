import { parse } from "csv-parse/sync";
import type { Cell, ExportTable, Field, Row } from "../../exports/tables/ExportTable.ts";
import { ImportFault } from "../../sources/tables/ImportFault.ts";

/**
 * The rows of a table as CSV, with their types; no more of the file stands in memory than a piece of it, or one record that is longer. `pieces`
 * may overwrite each other. Throws an ImportFault where it has other columns, or a cell another type.
 */
export function* rowsOfCsv({ name, fields }: ExportTable, pieces: Iterable<Buffer>): Generator<Row> {
  const expected = fields.map((field) => field.name).join();
  let record = 0;
  for (const bytes of wholeRecords(pieces))
    for (const line of linesIn(name, bytes, record)) {
      record += 1;
      if (record > 1) yield rowOf(line, fields, `${name}.csv, record ${record}`);
      else if (line.join() !== expected) throw otherColumns(name, expected);
    }
  if (record === 0) throw otherColumns(name, expected);
}

function otherColumns(name: string, expected: string): ImportFault {
  return new ImportFault(
    `${name}.csv has not the columns of this version of Concordance: ${expected.replaceAll(",", ", ")}.`,
  );
}

const [quote, lineFeed] = [0x22, 0x0a];

/** The records that end in a piece of a file, at a time. Each byte is looked at once, however long a record is. */
function* wholeRecords(pieces: Iterable<Buffer>): Generator<Buffer> {
  let rest: Buffer[] = [];
  let isQuoted = false;
  for (const piece of pieces) {
    // Behind the last line feed that stands in no quotes.
    let end = 0;
    for (let at = 0; at < piece.length; at++)
      if (piece[at] === quote) isQuoted = !isQuoted;
      else if (piece[at] === lineFeed && !isQuoted) end = at + 1;
    if (end > 0) {
      yield Buffer.concat([...rest, piece.subarray(0, end)]);
      rest = [];
    }
    if (end < piece.length) rest.push(Buffer.from(piece.subarray(end)));
  }
  if (rest.length > 0) yield Buffer.concat(rest);
}

function linesIn(name: string, bytes: Buffer, before: number): string[][] {
  try {
    return parse(bytes, { bom: false, relax_quotes: false });
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    throw new ImportFault(`${name}.csv is not CSV${before === 0 ? "" : `, after record ${before}`}: ${problem}`);
  }
}

function rowOf(line: readonly string[], fields: readonly Field[], where: string): Row {
  if (line.length !== fields.length)
    throw new ImportFault(`${where} has ${line.length} cells, and the table ${fields.length} columns.`);
  const row: Record<string, Cell> = {};
  for (const [column, field] of fields.entries()) row[field.name] = cellOf(field, line[column]!, where);
  return row;
}

function cellOf({ name, type }: Field, words: string, where: string): Cell {
  if (words === "") return null;
  if (type === "string") return words;
  if (type === "boolean" && (words === "true" || words === "false")) return words === "true";
  const number = Number(words);
  if (type !== "boolean" && Number.isFinite(number)) return number;
  throw new ImportFault(`${where}, ${name}: "${words}" is no ${type}.`);
}
