import type { Span } from "../text/View.ts";

/** A quotation of at least this many words is somebody else's speech; fewer are a name or a term ("enhanced cooperation"). */
const fewestWords = 4;
const pairs = /"([^"]{3,1500})"|(?<![\p{L}\p{N}])'([^']{12,1500})'(?![\p{L}\p{N}])/gu;

/** The words of others inside a view's text (its quotation marks are plain by then). */
export function quotationsIn(text: string): Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(pairs)) {
    const words = (match[1] ?? match[2] ?? "").trim().split(/\s+/).length;
    if (words >= fewestWords) found.push({ start: match.index, end: match.index + match[0].length });
  }
  return found;
}
