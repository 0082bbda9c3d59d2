import type { Span } from "./View.ts";

/** The exact words and their place: W3C TextPositionSelector (code points; UTF-16 beside) and TextQuoteSelector. */
export interface Quote {
  exact: string;
  prefix: string;
  suffix: string;
  start: number;
  end: number;
  startUtf16: number;
  endUtf16: number;
}

const contextUnits = 32;

/** `span` is UTF-16 in the text; `at` turns positions into code points (codePoints.ts). */
export function quoteIn(text: string, span: Span, at: (position: number) => number): Quote {
  return {
    exact: text.slice(span.start, span.end),
    prefix: text.slice(wholeFrom(text, Math.max(0, span.start - contextUnits)), span.start),
    suffix: text.slice(span.end, wholeFrom(text, Math.min(text.length, span.end + contextUnits))),
    start: at(span.start),
    end: at(span.end),
    startUtf16: span.start,
    endUtf16: span.end,
  };
}

/** A place that does not cut an astral character in two. */
export function wholeFrom(text: string, position: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(position)) ? position - 1 : position;
}
