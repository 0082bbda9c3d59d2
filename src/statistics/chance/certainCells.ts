/** Margins of a table whose equal rows and columns are grouped: degree and number of each group. */
export interface Margins {
  rowDegrees: ArrayLike<number>;
  rowSizes: ArrayLike<number>;
  columnDegrees: ArrayLike<number>;
  columnSizes: ArrayLike<number>;
}

/** Rows and columns (group indices) that are still open to chance among themselves, with the degrees left to them. */
export interface OpenBlock {
  rows: number[];
  columns: number[];
  rowDegrees: number[];
  columnDegrees: number[];
  /** 1 for each cell (rows × columns, row after row) that was read; undefined where all were. */
  isRead?: Uint8Array | undefined;
}

/** A cell of every table with these margins is 0, 1, or open; certain ones go to `certain`. */
export type Certain = (row: number, column: number, value: 0 | 1) => void;

/**
 * Takes out what the margins alone decide, and returns blocks in which every probability lies strictly between 0 and 1.
 *
 * Empty and full rows or columns are the simplest case; in general, the k largest rows hold at most Σ min(columnDegree, k)
 * (Gale and Ryser, 1957), and where they hold exactly that, each column of degree ≥ k is full in those rows and each of
 * degree ≤ k is empty in the others. Both remaining parts are looked at again.
 */
export function certainCells(margins: Margins, certain: Certain, whole = wholeOf(margins)): OpenBlock[] {
  const open: OpenBlock[] = [];
  const waiting: OpenBlock[] = [whole];
  for (let block = waiting.pop(); block; block = waiting.pop()) {
    if (block.rows.length === 0 || block.columns.length === 0) continue;
    const parts = split(sorted(block), margins, certain);
    if (parts) waiting.push(...parts);
    else open.push(block);
  }
  return open;
}

export function wholeOf({ rowDegrees, columnDegrees }: Margins): OpenBlock {
  return {
    rows: Array.from(rowDegrees, (_, g) => g),
    columns: Array.from(columnDegrees, (_, h) => h),
    rowDegrees: Array.from(rowDegrees),
    columnDegrees: Array.from(columnDegrees),
  };
}

function sorted(block: OpenBlock): OpenBlock {
  const rowOrder = block.rows.map((_, i) => i).toSorted((x, y) => block.rowDegrees[y]! - block.rowDegrees[x]!);
  return {
    ...block,
    rows: rowOrder.map((i) => block.rows[i]!),
    rowDegrees: rowOrder.map((i) => block.rowDegrees[i]!),
  };
}

function split(block: OpenBlock, margins: Margins, certain: Certain): [OpenBlock, OpenBlock] | undefined {
  let rowsAbove = 0;
  let heldAbove = 0;
  for (let g = 0; g <= block.rows.length; g++) {
    if (g > 0) {
      rowsAbove += margins.rowSizes[block.rows[g - 1]!]!;
      heldAbove += margins.rowSizes[block.rows[g - 1]!]! * block.rowDegrees[g - 1]!;
    }
    let most = 0;
    let decided = g > 0 && g < block.rows.length;
    block.columns.forEach((column, i) => {
      most += margins.columnSizes[column]! * Math.min(block.columnDegrees[i]!, rowsAbove);
      decided ||= g === 0 ? block.columnDegrees[i] === 0 : block.columnDegrees[i]! >= rowsAbove;
    });
    if (decided && heldAbove === most) return parted(block, g, rowsAbove, margins, certain);
  }
  return undefined;
}

/** The block falls apart after its first g row groups, which hold `rowsAbove` rows. */
function parted(block: OpenBlock, g: number, rowsAbove: number, margins: Margins, certain: Certain) {
  const upper: OpenBlock = { rows: block.rows.slice(0, g), columns: [], rowDegrees: [], columnDegrees: [] };
  const lower: OpenBlock = { rows: block.rows.slice(g), columns: [], rowDegrees: [], columnDegrees: [] };
  let fullAbove = 0;
  block.columns.forEach((column, i) => {
    const degree = block.columnDegrees[i]!;
    if (degree >= rowsAbove) {
      fullAbove += margins.columnSizes[column]!;
      for (const row of upper.rows) certain(row, column, 1);
    } else {
      upper.columns.push(column);
      upper.columnDegrees.push(degree);
    }
    if (degree <= rowsAbove) {
      for (const row of lower.rows) certain(row, column, 0);
    } else {
      lower.columns.push(column);
      lower.columnDegrees.push(degree - rowsAbove);
    }
  });
  upper.rowDegrees = block.rowDegrees.slice(0, g).map((degree) => degree - fullAbove);
  lower.rowDegrees = block.rowDegrees.slice(g);
  return [upper, lower] satisfies [OpenBlock, OpenBlock];
}
