import { ImportFault } from "../ImportFault.ts";
import type { MappingRecord } from "../mapping/MappingRecord.ts";
import { mostColumns, type Table, type TableRow } from "../files/Table.ts";
import type { Refusals } from "../Refusals.ts";
import type { Entry } from "./Entry.ts";
import { headingsIn } from "./headingsIn.ts";
import type { Layout } from "./Layout.ts";
import { layoutOf } from "./layoutOf.ts";
import { longEntries } from "./longEntries.ts";
import type { Register } from "./Register.ts";
import { refuseMissing } from "./refuseMissing.ts";
import { RowCheck } from "./RowCheck.ts";
import { TransposedRows } from "./TransposedRows.ts";
import { wideEntries } from "./wideEntries.ts";

/** So many first rows that hold something are looked at to see what stands where, and so many in all. */
const firstFilled = 50;
const firstRows = mostColumns;

/** Reads what a table says, whatever its shape: entries of documents and principles, row by row, as often as is needed. */
export class TableReader {
  readonly #table: Table;
  readonly #mapping: MappingRecord;
  readonly #first: readonly TableRow[];
  readonly layout: Layout;

  private constructor(table: Table, mapping: MappingRecord, first: readonly TableRow[], layout: Layout) {
    this.#table = table;
    this.#mapping = mapping;
    this.#first = first;
    this.layout = layout;
  }

  /** Recognises the shape; what is wrong with the headings goes to `refusals`. */
  static async open(table: Table, mapping: MappingRecord, refusals: Refusals): Promise<TableReader> {
    const first = await firstRowsOf(table, Math.max(firstFilled, mapping.headingsAt ?? 0));
    if (first.every(isEmpty)) throw new ImportFault("The table has no filled cell. Give one with headings and rows.");
    return new TableReader(table, mapping, first, layoutOf(first, mapping, table.form, refusals));
  }

  /**
   * The entries of each row that holds some, piece by piece: a piece reads its rows as it is walked. The register learns of documents and
   * principles, or knows them from before.
   */
  async *entries(register: Register, refusals: Refusals): AsyncGenerator<Iterable<Entry[]>> {
    const read = this.#readerOf(register, refusals);
    const check = new RowCheck(this.layout, this.#table.mayEndEarly, refusals);
    const headings: string[] = [];
    const entriesOf = (row: TableRow) => {
      if (this.layout.shape === "transposed") headings.push(row.cells[this.layout.headingsAt] ?? "");
      return check.isRight(row) ? read(row) : [];
    };
    for await (const piece of this.#table.rows()) yield this.#entriesIn(piece, entriesOf);
    this.#refuseMissing(headings, register, refusals);
  }

  /** Of the rows below the headings, or of all where the headings stand in a column, but for empty ones. */
  *#entriesIn(piece: readonly TableRow[], entriesOf: (row: TableRow) => Entry[]): Generator<Entry[]> {
    const { shape, headingsAt } = this.layout;
    const lastHeading = shape === "transposed" ? 0 : this.#first[headingsAt]!.number;
    for (const row of piece) {
      if (row.number <= lastHeading || isEmpty(row)) continue;
      const entries = entriesOf(row);
      if (entries.length > 0) yield entries;
    }
  }

  #readerOf(register: Register, refusals: Refusals): (row: TableRow) => Entry[] {
    const { layout } = this;
    if (layout.shape === "long") return longEntries(layout, register, this.#mapping, refusals);
    if (layout.shape === "wide") return wideEntries(layout, register, this.#first[layout.headingsAt]!.number, refusals);
    const read = headingsIn(this.#mapping, layout.shape);
    const rows = new TransposedRows(layout, register, read, this.#mapping.sections ?? false, refusals);
    return (row) => rows.next(row);
  }

  /** Reports what no row had, once and not in each: documents of nobody, and headings down the table that only the mapping knows. */
  #refuseMissing(headings: readonly string[], register: Register, refusals: Refusals): void {
    const { shape, headingsAt } = this.layout;
    if (shape === "transposed")
      refuseMissing(this.#mapping, shape, headings, { row: 0, column: headingsAt + 1 }, refusals);
    if (register.documents.length === 0 || register.fieldPlaces.has("contributor")) return;
    const word = this.#mapping.headings?.contributor ?? "contributor";
    if (shape === "transposed")
      refusals.add(0, headingsAt + 1, word, "is missing among the headings; add the row that says who submitted what");
    else
      refusals.add(
        this.#first[headingsAt]!.number,
        0,
        word,
        "is missing among the headings; add the column that says who submitted what",
      );
  }
}

/** The first rows, so that each stands at its number: a sheet does not store rows that are empty. */
async function firstRowsOf(table: Table, most: number): Promise<TableRow[]> {
  const first: TableRow[] = [];
  let filled = 0;
  for await (const row of inTurn(table.rows())) {
    while (first.length < Math.min(row.number - 1, firstRows)) first.push({ number: first.length + 1, cells: [] });
    if (first.length === firstRows) break;
    first.push(row);
    if (!isEmpty(row)) filled += 1;
    if (filled === most) break;
  }
  return first;
}

async function* inTurn(pieces: AsyncIterable<TableRow[]>): AsyncGenerator<TableRow> {
  for await (const piece of pieces) yield* piece;
}

function isEmpty({ cells }: TableRow): boolean {
  return cells.every((cell) => cell.trim() === "");
}
