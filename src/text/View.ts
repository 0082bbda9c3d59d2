import { compoundsIn } from "./compoundsIn.ts";

/** A span of UTF-16 positions, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

const ligatures: Record<string, string> = { ﬀ: "ff", ﬁ: "fi", ﬂ: "fl", ﬃ: "ffi", ﬄ: "ffl", ﬅ: "st", ﬆ: "st" };
const plain: Record<string, string> = {
  "‘": "'",
  "’": "'",
  ʼ: "'",
  "“": '"',
  "”": '"',
  "„": '"',
  "«": '"',
  "»": '"',
  "‑": "-",
  "‐": "-",
};
/**
 * What is shown otherwise than it is written: left out are emphasis, the soft hyphen (with the line break behind it) and zero-width characters;
 * then hyphenated line breaks; then white space but for a single blank; then marks and ligatures. Characters of two units are one piece.
 */
const pieces = new RegExp(
  "(\\*{2,3}|__|\\u00AD[ \\t]*\\r?\\n[ \\t]*|[\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]+)" +
    "|-(?<=(\\p{L}{1,40})-)([ \\t]*\\r?\\n[ \\t]*)(?=(\\p{Ll}{1,40}))" +
    "|( \\s+|[^\\S ]\\s*)" +
    `|[${Object.keys({ ...ligatures, ...plain }).join("")}\\u{10000}-\\u{10FFFF}]`,
  "gu",
);

/**
 * A passage as it is read: markup and soft hyphens gone, white space folded, quotes and ligatures plain.
 * Every character knows the raw span that it came from, so that each quote is cut from the raw text and never from here.
 */
export class View {
  readonly text: string;
  private readonly from: number[] = [];
  private readonly to: number[] = [];

  constructor(raw: string, span: Span) {
    const parts: string[] = [];
    let at = span.start;
    // One by one: a slice of a text with other letters keeps Latin ones at their width too, and expressions are made ready for each width.
    const keepUntil = (end: number): void => {
      while (at < end) {
        parts.push(raw.charAt(at));
        this.from.push(at);
        this.to.push(++at);
      }
    };
    for (const piece of raw.slice(span.start, span.end).matchAll(pieces)) {
      keepUntil(span.start + piece.index);
      const shown = shownAs(piece, raw);
      const end = at + piece[0].length;
      for (let i = 0; i < shown.length; i++) {
        this.from.push(at);
        this.to.push(end);
      }
      parts.push(shown);
      at = end;
    }
    keepUntil(span.end);
    this.text = parts.join("");
  }

  /** The span of the view that shows a raw span. */
  viewSpan(raw: Span): Span {
    return { start: countBelow(this.from, raw.start), end: countBelow(this.to, raw.end + 1) };
  }

  /** The raw span behind a span of the view. */
  rawSpan(span: Span): Span {
    return { start: this.from[span.start] ?? 0, end: this.to[span.end - 1] ?? 0 };
  }
}

function shownAs(piece: RegExpMatchArray, raw: string): string {
  const [whole, markup, left, lineBreak, right, space] = piece;
  if (markup !== undefined) return "";
  // A word broken over two lines keeps its hyphen only if the text writes it with one elsewhere.
  if (lineBreak !== undefined) return compoundsIn(raw).has(`${left}-${right}`) ? "-" : "";
  if (space !== undefined) return " ";
  return ligatures[whole] ?? plain[whole] ?? whole;
}

/** How many of the ascending numbers are smaller than the limit. */
function countBelow(ascending: number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
