import type { Sentence } from "../passages/Passage.ts";
import type { Span } from "../../text/View.ts";
import type { Stretch } from "./Governor.ts";

/** Where these words of a sentence stand in the view. */
export function spanOf({ words }: Sentence, { from, to }: Stretch): Span {
  return { start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 };
}
