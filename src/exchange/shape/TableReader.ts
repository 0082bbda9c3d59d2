import { ImportFault } from "../ImportFault.ts";
import type { MappingRecord } from "../mapping/MappingRecord.ts";
import type { Table, TableRow } from "../reading/Table.ts";
import type { Refusals } from "../Refusals.ts";
import type { Entry } from "./Entry.ts";
import { headingsIn } from "./headingsIn.ts";
import type { Layout } from "./Layout.ts";
import { layoutOf } from "./layoutOf.ts";
import { longEntries } from "./longEntries.ts";
import type { Register } from "./Register.ts";
import { transposedEntries } from "./transposedEntries.ts";
import { wideEntries } from "./wideEntries.ts";

/** So many first rows are looked at to see what stands where. */
const firstRows = 50;

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
    const first: TableRow[] = [];
    for await (const row of table.rows()) if (first.push(row) === firstRows) break;
    if (first.every(isEmpty)) throw new ImportFault("The table has no filled cell. Give one with headings and rows.");
    return new TableReader(table, mapping, first, layoutOf(first, mapping, refusals));
  }

  /** The entries of each row that holds some. The register learns of documents and principles, or knows them from before. */
  async *entries(register: Register, refusals: Refusals): AsyncGenerator<Entry[]> {
    const { shape, headingsAt, groupsAt, width } = this.layout;
    const isTransposed = shape === "transposed";
    const read = this.#readerOf(register, refusals);
    const lastHeading = isTransposed ? 0 : this.#first[Math.max(headingsAt, groupsAt ?? 0)]!.number;
    for await (const row of this.#table.rows()) {
      if (row.number <= lastHeading || isEmpty(row)) continue;
      if (this.#fits(row, width, refusals)) {
        const entries = read(row);
        if (entries.length > 0) yield entries;
      }
    }
    if (register.documents.length > 0 && !register.fieldPlaces.has("contributor")) this.#refuseNobody(refusals);
  }

  #readerOf(register: Register, refusals: Refusals): (row: TableRow) => Entry[] {
    const { layout } = this;
    if (layout.shape === "long") return longEntries(layout, register, refusals);
    if (layout.shape === "wide") return wideEntries(layout, register, this.#first[layout.headingsAt]!.number, refusals);
    return transposedEntries(layout, register, headingsIn(this.#mapping), refusals);
  }

  /** Documents of nobody, told of once and not in each row. */
  #refuseNobody(refusals: Refusals): void {
    const { shape, headingsAt } = this.layout;
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

  #fits({ number, cells }: TableRow, width: number, refusals: Refusals): boolean {
    const beyond = cells.findIndex((cell, column) => column >= width && cell.trim() !== "");
    if (beyond >= 0) {
      refusals.add(
        number,
        beyond + 1,
        cells[beyond]!,
        "stands in a column without a heading; is a separator in a cell that has no quotes?",
      );
      return false;
    }
    if (cells.length >= width || this.#table.mayEndEarly) return true;
    refusals.add(
      number,
      0,
      "",
      `the row has ${cells.length} cells where the headings have ${width}; is a separator missing?`,
    );
    return false;
  }
}

function isEmpty({ cells }: TableRow): boolean {
  return cells.every((cell) => cell.trim() === "");
}
