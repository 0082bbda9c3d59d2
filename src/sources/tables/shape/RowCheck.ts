import { lettersOf } from "../lettersOf.ts";
import type { TableRow } from "../files/Table.ts";
import type { Refusals } from "../Refusals.ts";
import type { Layout } from "./Layout.ts";

/** Looks whether the cells of rows stand where headings say what they are; what does not goes to the refusals. */
export class RowCheck {
  readonly #layout: Layout;
  readonly #mayEndEarly: boolean;
  readonly #refusals: Refusals;
  /** Columns without a heading already reported: once is enough. */
  readonly #reported = new Set<number>();

  constructor(layout: Layout, mayEndEarly: boolean, refusals: Refusals) {
    this.#layout = layout;
    this.#mayEndEarly = mayEndEarly;
    this.#refusals = refusals;
  }

  isRight(row: TableRow): boolean {
    const { number, cells } = row;
    const { width } = this.#layout;
    this.#refuseBlank(row);
    this.#refuseMerged(row);
    const beyond = cells.findIndex((cell, column) => column >= width && cell.trim() !== "");
    if (beyond >= 0) {
      const reason = "stands in a column without a heading; is a separator in a cell that has no quotes?";
      this.#refusals.add(number, beyond + 1, cells[beyond]!, reason);
      return false;
    }
    if (cells.length >= width || this.#mayEndEarly) return true;
    const reason = `the row has ${cells.length} cells where the headings have ${width}; is a separator missing?`;
    this.#refusals.add(number, 0, "", reason);
    return false;
  }

  #refuseBlank({ number, cells }: TableRow): void {
    for (const column of this.#layout.blank) {
      const text = cells[column]?.trim() ?? "";
      if (text === "" || this.#reported.has(column)) continue;
      this.#reported.add(column);
      const which = lettersOf(column + 1);
      const reason = `stands in column ${which}, which has no heading; give it one, and name that under \`ignore\` in a mapping file if it is not to be read`;
      this.#refusals.add(number, column + 1, text, reason);
    }
  }

  /** Whether a merged cell speaks for all that it covers nobody knows. */
  #refuseMerged({ number, cells, merged = [] }: TableRow): void {
    for (const { column, lastColumn, lastRow } of merged) {
      const text = cells[column]?.trim() ?? "";
      if (text === "" || !this.#isRead(column, lastColumn)) continue;
      const last = `${lettersOf(lastColumn + 1)}${lastRow}`;
      const reason = `is one cell, merged as far as ${last}; part it, and fill each cell with what it says`;
      this.#refusals.add(number, column + 1, text, reason);
    }
  }

  #isRead(first: number, last: number): boolean {
    const { shape, headingsAt, blank, ignored, width } = this.#layout;
    // Headings and groups of a transposed table may reach over their rows.
    if (shape === "transposed") return first > headingsAt;
    for (let column = first; column <= Math.min(last, width - 1); column += 1)
      if (!blank.has(column) && !ignored.has(column)) return true;
    return false;
  }
}
