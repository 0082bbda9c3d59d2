import type { PdfLine } from "./PdfLine.ts";

const symbolBullet = /^[•●○◦▪■□–—*·‣⁃➢✓►\uE000-\uF8FF-]\s+\S/u;
const numberBullet = /^(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]|\d{1,2}(?:\.\d{1,2}){1,3})\s+\S/;
const sentenceEnd = /[.?!:;]["'”’)]*(?:\[\d{1,3}\])?$/;
/** What no line break may part: a word, or one letter where words have no spaces between them. */
const firstUnbroken = /^(?:[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|\S+)/u;
/** No sentence and no title ends with a comma or a short word: "paragraphs 69 to". */
const midSentence = /(?:,|\s\p{Ll}{1,3})$/u;
const brokenWord = /[\p{L}\p{N}][-\u00AD]$/u;
// Parts of the size of the letters.
const indent = 0.8;
const columnReach = 4;
const spareRoom = 0.6;
const otherSize = 0.1;
const linesAround = 10;
/** Of the usual distance of two lines. */
const wideGap = 1.3;

/** The lines of one paragraph, in order. */
export type PdfParagraph = PdfLine[];

/** The paragraphs that lines make, by their distances, indents, letters and the room that was left at their ends. */
export function pdfParagraphs(lines: readonly PdfLine[]): PdfParagraph[] {
  const distances = usualDistances(lines);
  const ends = columnEnds(lines);
  const paragraphs: PdfParagraph[] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    if (open && continues(open, line, distances, ends)) open.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}

function continues(open: PdfParagraph, line: PdfLine, distances: Map<number, number>, ends: Map<PdfLine, number>) {
  const before = open.at(-1);
  if (!before || Math.abs(line.size - before.size) > before.size * otherSize) return false;
  const isFull = isUnended(before.text) || !leavesRoom(before, line, ends);
  if (beginsItem(before, line, isFull)) return false;
  const distance = line.y - before.y;
  if (line.page !== before.page || distance < 0) return flowsOn(before, line, isFull);
  const isNear = distance <= (distances.get(sizeOf(line)) ?? distance) * wideGap;
  return isNear && isFull && !beginsIndented(open, before, line);
}

function isUnended(text: string): boolean {
  return brokenWord.test(text) || midSentence.test(text);
}

/** A figure with a stop may as well be the end of a sentence that was wrapped: "see Article / 19. The". */
function beginsItem(before: PdfLine, line: PdfLine, isFull: boolean): boolean {
  if (symbolBullet.test(line.text)) return true;
  return numberBullet.test(line.text) && (!isFull || /(?:[.:;?!,]|\b(?:and|or))$/.test(before.text));
}

/** Over the end of a page or column a paragraph goes on only in the middle of a sentence. */
function flowsOn(before: PdfLine, line: PdfLine, isFull: boolean): boolean {
  if (brokenWord.test(before.text)) return true;
  return !sentenceEnd.test(before.text) && (isFull || /^\p{Ll}/u.test(line.text));
}

/** The next word would have fitted on the line before: the break is the writer's. */
function leavesRoom(before: PdfLine, line: PdfLine, ends: Map<PdfLine, number>): boolean {
  const letters = Array.from(line.text).length || 1;
  const firstWord = Array.from(firstUnbroken.exec(line.text)?.[0] ?? "").length;
  const width = ((line.right - line.x) / letters) * (firstWord + 1);
  return before.right + width + before.size * spareRoom < (ends.get(before) ?? before.right);
}

/** A first line stands further in than those of its paragraph; the lines below a bullet do too, and are none. */
function beginsIndented(open: PdfParagraph, before: PdfLine, line: PdfLine): boolean {
  return open.length > 1 && line.x > before.x + line.size * indent;
}

function sizeOf({ size }: PdfLine): number {
  return Math.round(size);
}

/** From one baseline to the next within a paragraph, for each size of letters. */
function usualDistances(lines: readonly PdfLine[]): Map<number, number> {
  const distances = new Map<number, number[]>();
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    if (before?.page !== line.page || sizeOf(before) !== sizeOf(line)) continue;
    const distance = line.y - before.y;
    if (distance <= line.size / 2 || distance > line.size * 3) continue;
    const known = distances.get(sizeOf(line));
    if (known) known.push(distance);
    else distances.set(sizeOf(line), [distance]);
  }
  return new Map([...distances].map(([size, all]) => [size, all.toSorted((a, b) => a - b)[all.length >> 1] ?? size]));
}

/** Where the column of a line ends on the right: the longest of the lines around it that begin below each other in letters of one size. */
function columnEnds(lines: readonly PdfLine[]): Map<PdfLine, number> {
  const endOf = (line: PdfLine, at: number): number =>
    lines
      .slice(Math.max(0, at - linesAround), at + linesAround + 1)
      .filter(({ page, text, x, size }) => {
        const isRow = text.includes(" | ");
        const isBelow = page === line.page && Math.abs(x - line.x) < line.size * columnReach;
        return isBelow && !isRow && Math.abs(size - line.size) <= line.size * otherSize;
      })
      .reduce((end, { right }) => Math.max(end, right), line.right);
  return new Map(lines.map((line, at) => [line, endOf(line, at)]));
}
