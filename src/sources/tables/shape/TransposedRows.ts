import type { DocumentField } from "../mapping/fields.ts";
import type { TableRow } from "../files/Table.ts";
import type { Refusals } from "../Refusals.ts";
import type { Entry } from "./Entry.ts";
import { GroupRun } from "./GroupRun.ts";
import type { HeadingReader } from "./headingsIn.ts";
import type { Layout } from "./Layout.ts";
import type { Register } from "./Register.ts";

/** The rows of a transposed table: what each says of every document, one a column: a field of them, or a principle. */
export class TransposedRows {
  readonly #layout: Layout;
  readonly #register: Register;
  readonly #read: HeadingReader;
  readonly #hasSections: boolean;
  readonly #refusals: Refusals;
  readonly #groups = new GroupRun();
  #section = "";
  /** The first column of documents, from 0. */
  readonly #first: number;
  readonly #documents: number[] = [];

  /** `hasSections`: a heading without filled cells is the group of the rows below it. */
  constructor(layout: Layout, register: Register, read: HeadingReader, hasSections: boolean, refusals: Refusals) {
    this.#layout = layout;
    this.#register = register;
    this.#read = read;
    this.#hasSections = hasSections;
    this.#refusals = refusals;
    this.#first = layout.headingsAt + 1;
    for (let column = this.#first; column < layout.width; column += 1)
      this.#documents.push(register.document(String(column), () => ({}), { row: 1, column: column + 1 }));
  }

  /** The entries of the next row. */
  next(row: TableRow): Entry[] {
    const label = textAt(row.cells, this.#layout.headingsAt);
    const field = this.#read(label);
    if (field === "ignored") return [];
    if (field !== undefined) {
      this.#sayOfDocuments(field as DocumentField, label, row);
      return [];
    }
    const group = this.#groupOf(row);
    const filled = this.#documents.filter((document) => this.#textOf(row, document) !== "");
    if (label === "") this.#refuseNameless(row, filled);
    else if (filled.length > 0 || !this.#hasSections) return this.#entriesOf(row, { label, group }, filled);
    else this.#section = label;
    return [];
  }

  #sayOfDocuments(field: DocumentField, label: string, row: TableRow): void {
    const place = this.#register.fieldPlaces.get(field);
    if (place !== undefined && "row" in place && place.row !== row.number)
      this.#refusals.add(row.number, this.#first, label, "stands twice among the headings; keep one");
    this.#register.fieldPlaces.set(field, place ?? { row: row.number });
    for (const document of this.#documents)
      this.#register.documents[document]!.cells[field] = this.#textOf(row, document);
  }

  #groupOf({ number, cells, merged }: TableRow): string {
    const { groupsAt } = this.#layout;
    const merge = merged?.find(({ column }) => column === groupsAt);
    return this.#groups.at(number, textAt(cells, groupsAt), merge?.lastRow) || this.#section;
  }

  #entriesOf(row: TableRow, heading: { label: string; group: string }, filled: readonly number[]): Entry[] {
    const { number } = row;
    const principle = this.#register.principle(heading, { row: number, column: this.#first });
    const before = this.#register.principles[principle]!.row;
    const twice = `stands in row ${before} already; keep one, or put them in groups`;
    if (before !== number) this.#refusals.add(number, this.#first, heading.label, twice);
    return filled.map((document) => ({
      document,
      principle,
      text: this.#textOf(row, document),
      stance: "",
      stanceColumn: 0,
      row: number,
      column: this.#first + document + 1,
    }));
  }

  #refuseNameless(row: TableRow, [document]: readonly number[]): void {
    if (document === undefined) return;
    const column = this.#first + document + 1;
    this.#refusals.add(row.number, column, this.#textOf(row, document), "stands in a row without a heading");
  }

  #textOf({ cells }: TableRow, document: number): string {
    return textAt(cells, this.#first + document);
  }
}

function textAt(cells: readonly string[], column: number | undefined): string {
  return column === undefined ? "" : (cells[column]?.trim() ?? "");
}
