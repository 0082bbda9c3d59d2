import type { Span } from "../../text/View.ts";
import type { Inflected, Inflection } from "./Inflection.ts";

/** A word of a passage, and where it stands. */
export interface Word extends Span, Inflected {
  /** A full stop, semicolon or colon stands before it: what was said before belongs to another clause. */
  afterBreak: boolean;
  afterComma: boolean;
}

/** "multi-stakeholder", "multi stakeholder" and "multistakeholder" are one word. */
function isPrefix({ form }: Word, gap: string, { prefixes, loosePrefixes }: Inflection): boolean {
  return (prefixes.has(form) && (gap === "-" || gap === " -")) || (gap === " " && loosePrefixes.has(form));
}

/** How words are separated → the last text and its words: the names of texts are looked for in every language. */
const last = new WeakMap<RegExp, { text: string; found: RegExpExecArray[] }>();

function foundIn(text: string, pattern: RegExp): RegExpExecArray[] {
  const before = last.get(pattern);
  if (before?.text === text) return before.found;
  const found = [...text.matchAll(pattern)];
  last.set(pattern, { text, found });
  return found;
}

/** The words of a text in order; `from` is where it begins in the text in which they stand. */
export function wordsOf(text: string, inflection: Inflection, from = 0): Word[] {
  const words: Word[] = [];
  let before = 0;
  for (const { 0: written, index } of foundIn(text, inflection.pattern)) {
    // The genitive is no part of the word: "Canada's".
    const bare = written.endsWith("'s") ? written.slice(0, -2) : written;
    const { form, accented, stem } = inflection.inflected(bare);
    const gap = text.slice(before, index);
    const [start, end] = [from + index, from + index + bare.length];
    const prefix = words.at(-1);
    if (prefix && isPrefix(prefix, gap, inflection)) {
      prefix.form += form;
      prefix.accented =
        prefix.accented !== undefined && accented !== undefined ? prefix.accented + accented : undefined;
      prefix.stem = inflection.stemOf(prefix.form);
      prefix.end = end;
    } else {
      // "CGI.br": a stop without a space parts nothing.
      const afterBreak = gap !== " " && gap !== "." && /[.;:!?]/.test(gap);
      words.push({ start, end, form, accented, stem, afterBreak, afterComma: gap.includes(",") });
    }
    before = index + written.length;
  }
  return words;
}
