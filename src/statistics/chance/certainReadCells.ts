import type { Steps } from "../../threads/steps.ts";
import { certainCells, type Certain, type Margins, type OpenBlock, wholeOf } from "./certainCells.ts";

/** A row or column takes some hundredths of a millisecond. */
const LINES_A_SLICE = 64;

/**
 * Takes out what the margins decide of a table in which not every cell was read: a row or column that holds none of its open cells,
 * or all of them. What is left falls into parts that share no cell; a part that was read throughout is looked at as certainCells does.
 */
export function* certainReadCells(
  margins: Margins,
  wasRead: (row: number, column: number) => boolean,
  certain: Certain,
): Steps<OpenBlock[]> {
  const grid = new OpenCells(margins, wasRead);
  yield* grid.settle(certain);
  const parts = yield* grid.parts();
  return parts.flatMap((part) =>
    part.isRead!.every((cell) => cell === 1) ? certainCells(margins, certain, whole(part)) : [part],
  );
}

function whole({ isRead: _isRead, ...part }: OpenBlock): OpenBlock {
  return part;
}

/** The cells that are still open to chance, with the degrees that are left to their rows and columns. */
class OpenCells {
  readonly #open: Uint8Array;
  readonly #left: OpenBlock;

  constructor(
    readonly margins: Margins,
    wasRead: (row: number, column: number) => boolean,
  ) {
    this.#left = wholeOf(margins);
    const { rows, columns } = this.#left;
    this.#open = Uint8Array.from(rows.flatMap((row) => columns.map((column) => Number(wasRead(row, column)))));
  }

  /** Again and again, since each certain cell leaves less to chance in its row and column. */
  *settle(certain: Certain): Steps<void> {
    const { rows, columns } = this.#left;
    for (let changed = true; changed;) {
      changed = false;
      for (const row of rows) {
        changed = this.#settleLine(row, true, certain) || changed;
        if (row % LINES_A_SLICE === 0) yield;
      }
      for (const column of columns) {
        changed = this.#settleLine(column, false, certain) || changed;
        if (column % LINES_A_SLICE === 0) yield;
      }
    }
  }

  /** Whether a row, or a column, was decided: it holds none of its open cells, or all. */
  #settleLine(line: number, isRow: boolean, certain: Certain): boolean {
    const { rows, columns, rowDegrees, columnDegrees } = this.#left;
    const { rowSizes, columnSizes } = this.margins;
    const [own, others] = isRow ? [rowDegrees, columnDegrees] : [columnDegrees, rowDegrees];
    const [ownSize, sizes] = isRow ? [rowSizes[line]!, columnSizes] : [columnSizes[line]!, rowSizes];
    const cellAt = (other: number) => (isRow ? ([line, other] as const) : ([other, line] as const));
    const open = (isRow ? columns : rows).filter((other) => this.#isOpen(...cellAt(other)));
    const cells = open.reduce((sum, other) => sum + sizes[other]!, 0);
    const value = valueOf(own[line]!, cells);
    if (open.length === 0 || value === undefined) return false;
    for (const other of open) {
      certain(...cellAt(other), value);
      this.#close(...cellAt(other));
      others[other]! -= value * ownSize;
    }
    own[line] = 0;
    return true;
  }

  /** Rows and columns that hang together by open cells. */
  *parts(): Steps<OpenBlock[]> {
    const { rows, columns } = this.#left;
    const seen = new Set<number>();
    const parts: OpenBlock[] = [];
    for (const first of rows) {
      if (seen.has(first) || !columns.some((column) => this.#isOpen(first, column))) continue;
      const part = { rows: new Set<number>(), columns: new Set<number>() };
      const waiting = [first];
      seen.add(first);
      for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
        part.rows.add(row);
        if (part.rows.size % LINES_A_SLICE === 0) yield;
        for (const column of columns) {
          if (part.columns.has(column) || !this.#isOpen(row, column)) continue;
          part.columns.add(column);
          const fresh = rows.filter((other) => !seen.has(other) && this.#isOpen(other, column));
          for (const other of fresh) seen.add(other);
          waiting.push(...fresh);
        }
      }
      parts.push(this.#block([...part.rows], [...part.columns]));
    }
    return parts;
  }

  #block(rows: number[], columns: number[]): OpenBlock {
    return {
      rows,
      columns,
      rowDegrees: rows.map((row) => this.#left.rowDegrees[row]!),
      columnDegrees: columns.map((column) => this.#left.columnDegrees[column]!),
      isRead: Uint8Array.from(rows.flatMap((row) => columns.map((column) => Number(this.#isOpen(row, column))))),
    };
  }

  #isOpen(row: number, column: number): boolean {
    return this.#open[row * this.#left.columns.length + column] === 1;
  }

  #close(row: number, column: number): void {
    this.#open[row * this.#left.columns.length + column] = 0;
  }
}

function valueOf(degree: number, cells: number): 0 | 1 | undefined {
  if (degree === 0) return 0;
  return degree === cells ? 1 : undefined;
}
