export interface PdfCell {
  text: string;
  x: number;
  right: number;
}

/** A line of words as it stands on a page of a PDF; lengths in points, `y` of the baseline from the top of the page. */
export interface PdfLine {
  text: string;
  /** From 1. */
  page: number;
  x: number;
  right: number;
  y: number;
  /** Of the letters. */
  size: number;
  pageHeight: number;
  /** The parts of a row that stand apart; one for a plain line. */
  cells: PdfCell[];
}
