import type { PdfLine } from "./PdfLine.ts";

const fewestLines = 4;
const numbered = /^(\d{1,4})(?:\s+(?:\|\s*)?|$)/;

/** The lines of a page without the numbers in its margin: one before every line, or every fifth, each as much more than the one before. */
export function withoutLineNumbers(lines: readonly PdfLine[]): PdfLine[] {
  const marks = lines.flatMap((line, at) => {
    const number = numbered.exec(line.text)?.[1];
    return number === undefined ? [] : [{ at, number: Number(number) }];
  });
  const steps = marks.slice(1).map((mark, i) => mark.number - (marks[i]?.number ?? 0));
  const step = steps[0] ?? 0;
  const counts = marks.length >= fewestLines && (step === 1 || step === 5) && steps.every((one) => one === step);
  const placed = marks.slice(1).every((mark, i) => mark.at - (marks[i]?.at ?? 0) === step);
  if (!counts || !placed || marks.length * step < lines.length * 0.8) return [...lines];
  const at = new Set(marks.map((mark) => mark.at));
  return lines.flatMap((line, place) => {
    if (!at.has(place)) return [line];
    const text = line.text.replace(numbered, "");
    return text === "" ? [] : [{ ...line, text }];
  });
}
