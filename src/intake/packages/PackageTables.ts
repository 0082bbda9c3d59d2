import { parse } from "csv-parse/sync";
import type { Cell, ExportTable, Field, Row } from "../../exports/tables/ExportTable.ts";
import { allTables } from "../../exports/tables/allTables.ts";
import { groupBy } from "../../text/groupBy.ts";
import { ImportFault } from "../../sources/tables/ImportFault.ts";

/** The rows of a package by table, with their types. */
export class PackageTables {
  readonly #rows: ReadonlyMap<string, readonly Row[]>;
  readonly #groups = new Map<string, Map<Cell, Row[]>>();

  /** From the bytes of each table as CSV. Throws an ImportFault where a table has other columns, or a cell another type. */
  static ofCsv(bytesOf: (table: ExportTable) => Uint8Array): PackageTables {
    return new PackageTables(new Map(allTables.map((table) => [table.name, rowsOf(table, bytesOf(table))])));
  }

  constructor(rows: ReadonlyMap<string, readonly Row[]>) {
    this.#rows = rows;
  }

  all(table: string): readonly Row[] {
    return this.#rows.get(table)!;
  }

  /** The rows of a table in which a column has this value, in their order. */
  where(table: string, column: string, value: Cell): readonly Row[] {
    const name = `${table} ${column}`;
    let groups = this.#groups.get(name);
    if (groups === undefined) {
      groups = groupBy(this.all(table), (row) => row[column] ?? null);
      this.#groups.set(name, groups);
    }
    return groups.get(value) ?? [];
  }
}

function rowsOf({ name, fields }: ExportTable, bytes: Uint8Array): Row[] {
  const [header, ...lines] = linesIn(name, bytes);
  const expected = fields.map((field) => field.name);
  if (header?.join() !== expected.join())
    throw new ImportFault(`${name}.csv has not the columns of this version of Concordance: ${expected.join(", ")}.`);
  return lines.map((line, at) =>
    Object.fromEntries(fields.map((field, column) => [field.name, cellOf(field, line[column]!, name, at + 2)])),
  );
}

function linesIn(name: string, bytes: Uint8Array): string[][] {
  try {
    return parse(Buffer.from(bytes), { bom: false, relax_quotes: false });
  } catch (error) {
    throw new ImportFault(`${name}.csv is not CSV: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function cellOf({ name, type }: Field, words: string, table: string, line: number): Cell {
  if (words === "") return null;
  if (type === "string") return words;
  if (type === "boolean" && (words === "true" || words === "false")) return words === "true";
  const number = Number(words);
  if (type !== "boolean" && Number.isFinite(number)) return number;
  throw new ImportFault(`${table}.csv, record ${line}, ${name}: "${words}" is no ${type}.`);
}
