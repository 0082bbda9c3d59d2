import type { PdfLine } from "./PdfLine.ts";

/** A run of letters as PDF.js gives it. */
export interface PdfRun {
  str: string;
  dir: string;
  transform: number[];
  width: number;
}
export interface PdfPage {
  number: number;
  height: number;
  /** From the coordinates of the runs to those of the page as it is read: from the top, turned as it is shown. */
  transform: number[];
}

/** As PDF writes it: x' = a x + c y + e, y' = b x + d y + f. */
type Matrix = [a: number, b: number, c: number, d: number, e: number, f: number];

interface Placed {
  words: string;
  x: number;
  right: number;
  y: number;
  size: number;
  rightToLeft: boolean;
}

// Parts of the size of the letters.
const sameLine = 0.5;
const wordGap = 0.15;
const cellGap = 2.5;
const noteSize = 0.8;
const noteLift = 0.15;
/** Marks of control, as fonts without names for their letters give them. */
const control = /(?!\s)\p{Cc}/gu;
const bulletOnly = /^(?:\S|\(?\w{1,4}[.)]|\d+(?:\.\d+)+)$/;

/** The lines of a page in the order in which they were written: that of reading, columns included. Text that stands askew is left out. */
export function pdfLinesOf(runs: readonly PdfRun[], page: PdfPage): PdfLine[] {
  const lines: PdfLine[] = [];
  let spaced = false;
  for (const run of runs) {
    const placed = placedOn(run, page);
    if (placed === undefined) continue;
    if (placed.words.trim() === "") {
      spaced ||= placed.words !== "";
      continue;
    }
    const line = lines.at(-1);
    if (line && continuesLine(line, placed)) append(line, placed, spaced);
    else lines.push(lineOf(placed, page));
    spaced = /\s$/.test(placed.words);
  }
  return lines;
}

function lineOf({ words, x, right, y, size }: Placed, page: PdfPage): PdfLine {
  const text = words.trim();
  return { text, page: page.number, x, right, y, size, pageHeight: page.height, cells: [{ text, x, right }] };
}

function placedOn({ str, dir, transform: own, width }: PdfRun, { transform }: PdfPage): Placed | undefined {
  const [a, b, c, d, e, f] = transform as Matrix;
  const [i, j, k, l, x, y] = own as Matrix;
  const along = [a * i + c * j, b * i + d * j] as const;
  if (Math.abs(along[1]) > Math.abs(along[0]) * 0.1) return undefined;
  const left = a * x + c * y + e;
  return {
    words: str.replace(control, "").toWellFormed(),
    x: left,
    right: left + width,
    y: b * x + d * y + f,
    size: Math.hypot(a * k + c * l, b * k + d * l),
    rightToLeft: dir === "rtl",
  };
}

function continuesLine(line: PdfLine, { x, y, size, rightToLeft }: Placed): boolean {
  const larger = Math.max(size, line.size);
  return Math.abs(y - line.y) < larger * sameLine && (rightToLeft || x > line.right - larger * sameLine);
}

function append(line: PdfLine, placed: Placed, spaced: boolean): void {
  const { words, x, right, y, size } = placed;
  const gap = x - line.right;
  const separator = separatorFor(line, gap, spaced || /^\s/.test(words));
  const shown = shownAs(line, placed, gap);
  line.text += separator + shown;
  const cell = line.cells.at(-1);
  if (separator === " | " || !cell) line.cells.push({ text: shown, x, right });
  else Object.assign(cell, { text: cell.text + separator + shown, right: Math.max(cell.right, right) });
  if (size > line.size) Object.assign(line, { size, y });
  line.x = Math.min(line.x, x);
  line.right = Math.max(line.right, right);
}

function separatorFor(line: PdfLine, gap: number, spaced: boolean): string {
  // Cells of a row stand apart.
  if (gap > line.size * cellGap && !bulletOnly.test(line.text)) return " | ";
  return spaced || gap > line.size * wordGap ? " " : "";
}

/** The small raised mark of a note must not grow onto the word before it. */
function shownAs(line: PdfLine, { words, y, size }: Placed, gap: number): string {
  const isNote =
    /^\s*(?:\d{1,3}|[*†‡])\s*$/.test(words) &&
    size < line.size * noteSize &&
    line.y - y > line.size * noteLift &&
    gap < line.size * wordGap * 2;
  return isNote ? `[${words.trim()}]` : words.trim();
}
