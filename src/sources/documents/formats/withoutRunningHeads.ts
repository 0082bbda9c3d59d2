import type { PdfLine } from "./PdfLine.ts";

/** So many lines at the top and at the bottom of a page may be running heads. */
const edgeLines = 3;
const pagesOfLong = 6;
const pageNumber = /^[-–—]?\s*(?:\d{1,4}|[ivxl]{1,7})\s*[-–—]?$/;
/** Heads of two pages stand at one height if they differ by less, in points. */
const sameHeight = 4;

/** The lines without heads, feet and page numbers: what stands outermost at the same height with the same words on several pages, figures apart. */
export function withoutRunningHeads(pages: readonly PdfLine[][]): PdfLine[][] {
  const seen = new Map<string, Set<number>>();
  for (const line of pages.flatMap((lines) => [...edges(lines).top, ...edges(lines).bottom])) {
    for (const key of keysOf(line)) seen.set(key, (seen.get(key) ?? new Set()).add(line.page));
  }
  const enough = pages.length < pagesOfLong ? 2 : 3;
  // Chapters may number their first page elsewhere than the others.
  const isBody = (line: PdfLine): boolean =>
    !pageNumber.test(line.text) && keysOf(line).every((key) => (seen.get(key)?.size ?? 0) < enough);
  return pages.map((lines) => {
    const running = new Set(Object.values(edges(lines)).flatMap((edge) => before(edge, isBody)));
    return lines.filter((line) => !running.has(line));
  });
}

/** From outside to inside. */
function edges(lines: PdfLine[]): { top: PdfLine[]; bottom: PdfLine[] } {
  const byHeight = lines.toSorted((a, b) => a.y - b.y);
  return { top: byHeight.slice(0, edgeLines), bottom: byHeight.slice(-edgeLines).toReversed() };
}

function before(lines: PdfLine[], isEnd: (line: PdfLine) => boolean): PdfLine[] {
  const end = lines.findIndex(isEnd);
  return end < 0 ? lines : lines.slice(0, end);
}

/** Heights are compared in steps, and each line belongs to two: a step has an edge, and two lines may stand beside it. */
function keysOf({ text, y }: PdfLine): string[] {
  const words = text.replace(/\d+|\b[ivxlc]+\b/g, "#").replace(/\s+/g, " ");
  const step = Math.floor(y / sameHeight);
  return [`${step} ${words}`, `${step + 1} ${words}`];
}
