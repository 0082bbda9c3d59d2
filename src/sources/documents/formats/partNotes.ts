import type { PdfLine } from "./PdfLine.ts";

/** Letters of notes are smaller than those of the body by this much. */
const smaller = 0.92;
const noteMark = /^\[?(?:\d{1,3}|[*†‡])\]?[.)]?\s*\S/;

/** Parts the notes at the foot of a page from what stands above them: they would cut the sentence that goes on overleaf. */
export function partNotes(lines: PdfLine[], bodySize: number): { body: PdfLine[]; notes: PdfLine[] } {
  const lastOfBody = lines.findLastIndex(({ size }) => size > bodySize * smaller);
  const first = lines.findIndex(({ text }, at) => at > lastOfBody && noteMark.test(text));
  // A page in small letters only is an annex, not a note.
  if (lastOfBody < 0 || first < 0) return { body: lines, notes: [] };
  return { body: lines.slice(0, first), notes: lines.slice(first) };
}
