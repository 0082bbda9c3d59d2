import type { CodePointText } from "../text/CodePointText.ts";
import { searchLinesOf } from "../text/fold.ts";
import { View } from "../text/View.ts";

/** What a TextFilter searches of a part of a text, in code points: its words as they stand, and as they are read, without markup. */
export function searchLinesIn(text: CodePointText, start: number, end: number): string {
  const read = new View(text.raw, { start: text.unitAt(start), end: text.unitAt(end) });
  return searchLinesOf([text.slice(start, end), read.text]);
}
