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
}
