import type { SaxesTagPlain } from "saxes";
import { ImportFault } from "../ImportFault.ts";
import { columnOf } from "./columnOf.ts";
import type { DatePart } from "./dateStylesOf.ts";
import { unescaped } from "./unescaped.ts";
import { longestCell, type Merge, mostColumns, type TableRow } from "./Table.ts";

const millisecondsOfDay = 86_400_000;
/** Letters of 2014-03-08 that say so much. */
const lengths: Record<DatePart, number> = { year: 4, month: 7, day: 10 };

/** What must be known of a workbook before the cells of a sheet can be read. */
export interface SheetFacts {
  strings: readonly string[];
  dateStyles: ReadonlyMap<number, DatePart>;
  /** By the row in which they begin. */
  merges: ReadonlyMap<number, readonly Merge[]>;
  startsIn1904: boolean;
}

/**
 * Gathers the rows of a sheet while its XML goes by. A calculated cell says what was computed last, as its program shows it; a formula
 * that no program has computed is kept as its own text, `=…`: nothing here computes.
 */
export class SheetCells {
  readonly #file: string;
  readonly #strings: readonly string[];
  readonly #dateStyles: ReadonlyMap<number, DatePart>;
  readonly #merges: ReadonlyMap<number, readonly Merge[]>;
  readonly #firstDay: number;
  #rows: TableRow[] = [];
  #row: TableRow = { number: 0, cells: [] };
  #column = 0;
  #type = "n";
  #datePart: DatePart | undefined;
  #value = "";
  #formula: string | undefined;
  #isComputed = false;
  #into: "value" | "formula" | undefined;

  constructor(file: string, { strings, dateStyles, merges, startsIn1904 }: SheetFacts) {
    this.#file = file;
    this.#strings = strings;
    this.#dateStyles = dateStyles;
    this.#merges = merges;
    // Excel takes 1900 for a leap year, so that its day 60 never was and all later ones count from 30 December 1899.
    this.#firstDay = startsIn1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  }

  /** Rows and columns that the sheet does not show, from 1. */
  readonly hidden = { rows: new Set<number>(), columns: new Set<number>() };

  /** The rows that are whole since the last time. */
  take(): TableRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open({ name, attributes }: SaxesTagPlain): void {
    if (name === "row") this.#openRow(attributes);
    else if (name === "col" && isTrue(attributes["hidden"])) this.#hide(attributes);
    else if (name === "c") this.#openCell(attributes);
    else if (name === "v" || name === "t") [this.#into, this.#isComputed] = ["value", true];
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

  #openRow(attributes: Record<string, string>): void {
    const number = Number(attributes["r"] ?? this.#row.number + 1);
    const merged = this.#merges.get(number);
    if (isTrue(attributes["hidden"])) this.hidden.rows.add(number);
    this.#row = { number, cells: [], ...(merged === undefined ? {} : { merged }) };
    this.#column = 0;
  }

  #openCell(attributes: Record<string, string>): void {
    this.#column = columnIn(attributes["r"]) ?? this.#column + 1;
    if (this.#column > mostColumns) throw new ImportFault(`${this.#file} has more than ${mostColumns} columns.`);
    this.#type = attributes["t"] ?? "n";
    this.#datePart = this.#dateStyles.get(Number(attributes["s"] ?? -1));
    this.#value = "";
    this.#formula = undefined;
    this.#isComputed = false;
  }

  #hide({ min, max }: Record<string, string>): void {
    for (let column = Number(min); column <= Math.min(Number(max), mostColumns); column += 1)
      this.hidden.columns.add(column);
  }

  #closeCell(): void {
    const text = this.#textOfCell();
    if (text.length > longestCell)
      throw new ImportFault(
        `${this.#file}, row ${this.#row.number}, column ${this.#column}: the cell has more than ${longestCell} characters.`,
      );
    const { cells } = this.#row;
    while (cells.length < this.#column - 1) cells.push("");
    cells[this.#column - 1] = text;
  }

  #textOfCell(): string {
    // Of a formula that several cells share only the first says it.
    if (this.#formula && !this.#isComputed) return `=${this.#formula}`;
    if (this.#type === "s") return this.#strings[Number(this.#value)] ?? "";
    if (this.#type === "b") return this.#value === "1" ? "TRUE" : "FALSE";
    return this.#type === "n" ? this.#numberOf(this.#value) : unescaped(this.#value);
  }

  #numberOf(value: string): string {
    return this.#datePart === undefined || value === "" ? value : this.#dateOf(Number(value), this.#datePart);
  }

  /** As precisely as the sheet shows it: who writes Mar 2014 does not know the day. */
  #dateOf(days: number, part: DatePart): string {
    const date = new Date(this.#firstDay + Math.floor(days) * millisecondsOfDay);
    return Number.isNaN(date.getTime()) ? this.#value : date.toISOString().slice(0, lengths[part]);
  }
}

/** `AB12` → 28 */
function columnIn(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? "")?.[0];
  return letters === undefined ? undefined : columnOf(letters);
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
