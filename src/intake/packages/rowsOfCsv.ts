import { parse } from "csv-parse/sync";
import type { Cell, ExportTable, Field, Row } from "../../exports/tables/ExportTable.ts";
import { ImportFault } from "../../sources/tables/ImportFault.ts";
import { piecesOf } from "./piecesOf.ts";

/**
 * The rows of a table as CSV, with their types; never more than a piece of the file stands in memory. Throws an ImportFault where it has other
 * columns, or a cell another type.
 */
export function* rowsOfCsv({ name, fields }: ExportTable, place: string): Generator<Row> {
  const expected = fields.map((field) => field.name).join();
  let record = 0;
  for (const bytes of wholeRecords(place))
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

/** As many records of a file as fit a piece of it, at a time. */
function* wholeRecords(place: string): Generator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for (const piece of piecesOf(place)) {
    const bytes = Buffer.concat([rest, piece]);
    const end = endOfRecords(bytes);
    if (end > 0) yield bytes.subarray(0, end);
    rest = bytes.subarray(end);
  }
  if (rest.length > 0) yield rest;
}

const [quote, lineFeed] = [0x22, 0x0a];

/** Behind the last line feed that stands in no quotes. */
function endOfRecords(bytes: Buffer): number {
  let [end, isQuoted] = [0, false];
  for (let at = 0; at < bytes.length; at++)
    if (bytes[at] === quote) isQuoted = !isQuoted;
    else if (bytes[at] === lineFeed && !isQuoted) end = at + 1;
  return end;
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
