import type { Span } from "../../text/View.ts";

/** A quotation of at least this many words is somebody else's speech; fewer are a name or a term ("enhanced cooperation"). */
const fewestWords = 4;
const pairs = /"([^"]{3,1500})"|(?<![\p{L}\p{N}])'([^']{12,1500})'(?![\p{L}\p{N}])/gu;

/** The words of others inside a view's text (its quotation marks are plain by then). */
export function quotationsIn(text: string): Span[] {
  return quotedIn(text, (words) => words >= fewestWords);
}

/** Names and terms in quotation marks: such words are spoken of ("the so-called X"). */
export function termsIn(text: string): Span[] {
  return quotedIn(text, (words) => words < fewestWords);
}

function quotedIn(text: string, fits: (words: number) => boolean): Span[] {
  const found = [...text.matchAll(pairs)].filter((match) =>
    fits((match[1] ?? match[2] ?? "").trim().split(/\s+/).length),
  );
  return found.map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
