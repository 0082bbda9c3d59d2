import { CodePointText } from "../../text/CodePointText.ts";
import type { Token } from "../../text/tokensOf.ts";

export interface Excerpt {
  excerpt: string;
  /** Unicode code points in the excerpt, end exclusive. */
  matches: { start: number; end: number }[];
}

const longestExcerpt = 240;
const before = 60;

/** The part of a text around its first match, cut at word ends and marked by … where it was cut. */
export function excerptOf(text: string, matches: readonly Token[]): Excerpt {
  const [first] = matches;
  const from = text.length <= longestExcerpt || first === undefined ? 0 : wordStart(text, first.start - before);
  const to = text.length <= longestExcerpt ? text.length : wordEnd(text, from + longestExcerpt);
  const head = from > 0 ? "…" : "";
  const excerpt = head + text.slice(from, to) + (to < text.length ? "…" : "");
  const points = new CodePointText(excerpt);
  const pointsTo = (unit: number) => points.pointAt(unit - from + head.length);
  return {
    excerpt,
    matches: matches
      .filter((match) => match.start >= from && match.end <= to)
      .map((match) => ({ start: pointsTo(match.start), end: pointsTo(match.end) })),
  };
}

function wordStart(text: string, unit: number): number {
  if (unit <= 0) return 0;
  const space = text.indexOf(" ", unit);
  return space < 0 || space > unit + before / 2 ? wholeCharacter(text, unit) : space + 1;
}

function wordEnd(text: string, unit: number): number {
  if (unit >= text.length) return text.length;
  const space = text.lastIndexOf(" ", unit);
  return space < unit - before ? wholeCharacter(text, unit) : space;
}

/** The offset, or the one before it where it lies within a character of two units. */
function wholeCharacter(text: string, unit: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(unit)) ? unit - 1 : unit;
}
