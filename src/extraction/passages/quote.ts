import type { CodePointText } from "../../text/CodePointText.ts";
import type { Quote } from "../../domain/evidence/Evidence.ts";
import type { Span } from "../../text/View.ts";

/** Code points before and after the words that help to find them again. */
const contextLength = 32;

/** The exact words of a span (UTF-16) with their place: W3C TextPositionSelector (code points; UTF-16 beside) and TextQuoteSelector. */
export function quoteIn(text: CodePointText, span: Span): Quote {
  const start = text.pointAt(span.start);
  const end = text.pointAt(span.end);
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - contextLength), start),
    suffix: text.slice(end, Math.min(text.length, end + contextLength)),
    start,
    end,
    startUtf16: span.start,
    endUtf16: span.end,
  };
}
