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
/** What is left out: emphasis, soft hyphen (with the line break behind it), zero-width characters; then hyphenated line breaks; then runs of white space. */
const pieces =
  /(\*{2,3}|__|\u00AD[ \t]*\r?\n[ \t]*|[\u00AD\u200B-\u200D\u2060\uFEFF]+)|-(?<=(\p{L}{1,40})-)([ \t]*\r?\n[ \t]*)(?=(\p{Ll}{1,40}))|(\s+)|[\s\S]/gu;

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
    for (const piece of raw.slice(span.start, span.end).matchAll(pieces)) {
      const start = span.start + piece.index;
      const shown = shownAs(piece, raw);
      for (let i = 0; i < shown.length; i++) {
        this.from.push(start);
        this.to.push(start + piece[0].length);
      }
      parts.push(shown);
    }
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
