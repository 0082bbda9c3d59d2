import type { SaxesTagPlain } from "saxes";
import { ImportFault } from "../ImportFault.ts";
import { longestCell, mostColumns, type TableRow } from "./Table.ts";

const millisecondsOfDay = 86_400_000;

/** Gathers the rows of a sheet while its XML goes by. A formula is kept as its own text, `=…`: nothing here computes. */
export class SheetCells {
  readonly #file: string;
  readonly #strings: readonly string[];
  readonly #dateStyles: ReadonlySet<number>;
  readonly #firstDay: number;
  #rows: TableRow[] = [];
  #row: TableRow = { number: 0, cells: [] };
  #column = 0;
  #type = "n";
  #isDate = false;
  #value = "";
  #formula: string | undefined;
  #into: "value" | "formula" | undefined;

  constructor(file: string, strings: readonly string[], dateStyles: ReadonlySet<number>, startsIn1904: boolean) {
    this.#file = file;
    this.#strings = strings;
    this.#dateStyles = dateStyles;
    // Excel takes 1900 for a leap year, so that its day 60 never was and all later ones count from 30 December 1899.
    this.#firstDay = startsIn1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  }

  /** The rows that are whole since the last time. */
  take(): TableRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open({ name, attributes }: SaxesTagPlain): void {
    if (name === "row") {
      const number = Number(attributes["r"] ?? this.#row.number + 1);
      this.#row = { number, cells: [] };
      this.#column = 0;
    } else if (name === "c") this.#openCell(attributes);
    else if (name === "v" || name === "t") this.#into = "value";
    else if (name === "f") [this.#into, this.#formula] = ["formula", ""];
  }

  text(text: string): void {
    if (this.#into === "value") this.#value += text;
    if (this.#into === "formula") this.#formula += text;
  }

  close(name: string): void {
    if (name === "row") this.#rows.push(this.#row);
    else if (name === "c") this.#closeCell();
    else this.#into = undefined;
  }

  #openCell(attributes: Record<string, string>): void {
    this.#column = columnOf(attributes["r"]) ?? this.#column + 1;
    if (this.#column > mostColumns) throw new ImportFault(`${this.#file} has more than ${mostColumns} columns.`);
    this.#type = attributes["t"] ?? "n";
    this.#isDate = this.#dateStyles.has(Number(attributes["s"] ?? -1));
    this.#value = "";
    this.#formula = undefined;
  }

  #closeCell(): void {
    const text = this.#textOfCell();
    if (text.length > longestCell)
      throw new ImportFault(
        `${this.#file}, row ${this.#row.number}, column ${this.#column}: the cell has more than ${longestCell} letters.`,
      );
    const { cells } = this.#row;
    while (cells.length < this.#column - 1) cells.push("");
    cells[this.#column - 1] = text;
  }

  #textOfCell(): string {
    // Of a formula that several cells share only the first says it; the others keep what was computed last.
    if (this.#formula !== undefined && this.#formula !== "") return `=${this.#formula}`;
    if (this.#type === "s") return this.#strings[Number(this.#value)] ?? "";
    if (this.#type === "b") return this.#value === "1" ? "TRUE" : "FALSE";
    if (this.#type === "n" && this.#isDate && this.#value !== "") return this.#dateOf(Number(this.#value));
    return this.#value;
  }

  #dateOf(days: number): string {
    const date = new Date(this.#firstDay + Math.floor(days) * millisecondsOfDay);
    return Number.isNaN(date.getTime()) ? this.#value : date.toISOString().slice(0, 10);
  }
}

/** `AB12` → 28 */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? "")?.[0];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}
