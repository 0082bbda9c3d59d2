import type { PdfLine } from "./PdfLine.ts";

/** So many rows in a row with a gap at one place are columns of running text; fewer, or with short words, a table. */
const fewestRows = 4;
const runningText = 18;
const running = /^[\p{Ll}\d(]/u;

/** Columns that were painted row by row, read one below the other: left as a whole, then right. */
export function pdfColumns(lines: readonly PdfLine[]): PdfLine[] {
  const ordered: PdfLine[] = [];
  let rows: PdfLine[] = [];
  const flush = (): void => {
    ordered.push(
      ...(areColumns(rows) ? [...rows.map((row) => cellOf(row, 0)), ...rows.map((row) => cellOf(row, 1))] : rows),
    );
    rows = [];
  };
  for (const line of lines) {
    const last = rows.at(-1);
    if (last && !goesOn(last, line)) flush();
    if (line.cells.length === 2) rows.push(line);
    else {
      flush();
      ordered.push(line);
    }
  }
  flush();
  return ordered;
}

function goesOn(last: PdfLine, line: PdfLine): boolean {
  const [before, now] = [last.cells[1]?.x, line.cells[1]?.x];
  return line.page === last.page && before !== undefined && now !== undefined && Math.abs(before - now) < line.size;
}

/** Sentences run over the ends of the lines of a column; cells of a table begin a new one. */
function areColumns(rows: readonly PdfLine[]): boolean {
  if (rows.length < fewestRows) return false;
  const cells = [0, 1].flatMap((side) => rows.slice(1).map((row) => row.cells[side]?.text ?? ""));
  const long = cells.filter((text) => text.length >= runningText).length;
  return long > cells.length * 0.6 && cells.filter((text) => running.test(text)).length > cells.length / 3;
}

function cellOf(row: PdfLine, side: 0 | 1): PdfLine {
  const cell = row.cells[side] ?? { text: "", x: row.x, right: row.right };
  return { ...row, ...cell, cells: [cell] };
}
