import type { CompareData } from "./compareTypes.ts";

type Matrix = Pick<CompareData["matrix"], "rowIndex" | "columnIndex" | "values">;
export type Row = Extract<CompareData["matrix"]["rows"][number], { name: string }>;
export type Column = Extract<CompareData["matrix"]["columns"][number], { label: string }>;

export interface Cell {
  /** Passages that affirm; with `?show=yes-no` 1 or 0. */
  value: number;
  /** Passages that oppose or qualify. */
  against: number;
  /** Where the words stand that it counts. */
  path: string;
}

export interface Grid {
  rows: readonly Row[];
  columns: readonly Column[];
  /** Keys of rows of which only parts were read: nothing found there says little. */
  readInPart: ReadonlySet<string>;
  cellOf: (row: Row, column: Column) => Cell;
  /** Principles that a row affirms. */
  heldBy: (row: Row) => ReadonlySet<string>;
}

/** The matrix of the API as rows, columns and cells. */
export function gridOf({ matrix, against }: CompareData): Grid {
  const rows = matrix.rows as readonly Row[];
  const columns = matrix.columns as readonly Column[];
  const values = byKeys(matrix, rows, columns);
  const opposed = byKeys(against, against.rows as readonly Keyed[], against.columns as readonly Keyed[]);
  const held = new Map(
    rows.map((row) => [
      row.key,
      new Set(columns.map(({ key }) => key).filter((key) => values.has(nameOf(row.key, key)))),
    ]),
  );
  return {
    rows,
    columns,
    readInPart: new Set(rows.filter((_row, index) => matrix.extents[index] === "PARTIAL").map(({ key }) => key)),
    cellOf(row, column) {
      const name = nameOf(row.key, column.key);
      const asked = new URLSearchParams({ contributor: row.key, principle: column.key });
      return { value: values.get(name) ?? 0, against: opposed.get(name) ?? 0, path: `/passages?${asked}` };
    },
    heldBy: (row) => held.get(row.key) ?? new Set(),
  };
}

const nameOf = (row: string, column: string) => `${row} ${column}`;

interface Keyed {
  key: string;
}

function byKeys(matrix: Matrix, rows: readonly Keyed[], columns: readonly Keyed[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const [index, value] of matrix.values.entries()) {
    const row = rows[matrix.rowIndex[index] ?? -1];
    const column = columns[matrix.columnIndex[index] ?? -1];
    if (row !== undefined && column !== undefined) found.set(nameOf(row.key, column.key), value);
  }
  return found;
}
