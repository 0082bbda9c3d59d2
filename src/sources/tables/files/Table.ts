/** A row as it stands in the file; `number` counts from 1 as spreadsheets do, empty rows included. */
export interface TableRow {
  number: number;
  cells: string[];
  /** The merged cells that begin in it; undefined where there are none. */
  merged?: readonly Merge[];
}

/** How far a merged cell reaches: columns from 0, rows from 1 as those of a TableRow. */
export interface Merge {
  column: number;
  lastColumn: number;
  lastRow: number;
}

/** A file with rows, to be read as often as is needed: of a large one only a piece is in memory at a time. */
export interface Table {
  /** How it was read, in words: "UTF-8, separated by commas". */
  readonly form: string;
  /** Whether rows may end before the last column: a sheet does not store empty cells, a text does. */
  readonly mayEndEarly: boolean;
  /** After a reading: rows and columns that a sheet hides, in words; undefined where there are none. */
  hidden?(): string | undefined;
  /** Piece by piece. Rejects with an ImportFault where the file is broken. */
  rows(): AsyncIterable<TableRow[]>;
}

/** The longest cell that is taken, in UTF-16 units: longer ones are a sign of a quote that was not closed. */
export const longestCell = 100_000;
export const mostColumns = 16_384;
