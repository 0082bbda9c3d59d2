import { fold } from "../../text/fold.ts";
import type { Span } from "../../text/View.ts";
import type { Inflection } from "./Inflection.ts";

/** A word of a passage: where it stands, how it is written, and the stem under which its inflections meet. */
export interface Word extends Span {
  form: string;
  stem: string;
  /** A full stop, semicolon or colon stands before it: what was said before belongs to another clause. */
  afterBreak: boolean;
  afterComma: boolean;
}

/** "multi-stakeholder", "multi stakeholder" and "multistakeholder" are one word. */
function isPrefix({ form }: Word, gap: string, { prefixes, loosePrefixes }: Inflection): boolean {
  return (prefixes.has(form) && (gap === "-" || gap === " -")) || (gap === " " && loosePrefixes.has(form));
}

/** The words of a text in order. */
export function wordsOf(text: string, inflection: Inflection): Word[] {
  const words: Word[] = [];
  let end = 0;
  for (const match of text.matchAll(inflection.pattern)) {
    // The genitive is no part of the word: "Canada's".
    const bare = match[0].replace(/'s$/, "");
    const form = fold(bare);
    const gap = text.slice(end, match.index);
    const last = words.at(-1);
    if (last && isPrefix(last, gap, inflection)) {
      last.form += form;
      last.stem = inflection.stemOfForm(last.form);
      last.end = match.index + bare.length;
    } else {
      words.push({
        start: match.index,
        end: match.index + bare.length,
        form,
        stem: inflection.stemOf(bare, form),
        // "CGI.br": a stop without a space parts nothing.
        afterBreak: gap !== "." && /[.;:!?]/.test(gap),
        afterComma: gap.includes(","),
      });
    }
    end = match.index + match[0].length;
  }
  return words;
}
