import { CodePointText } from "../../text/CodePointText.ts";
import { groupBy } from "../../text/groupBy.ts";

/** What stands over words: from and to in code points of the text in which they are marked. */
export interface Span {
  from: number;
  to: number;
}

/** A piece of a text, all of it under the same spans. */
export interface Slice<Over extends Span> {
  text: string;
  over: readonly Over[];
  starting: readonly Over[];
  ending: readonly Over[];
}

/** Cuts a text wherever a span begins or ends; spans may overlap in any way. */
export function markedSlices<Over extends Span>(raw: string, spans: readonly Over[]): Slice<Over>[] {
  const text = new CodePointText(raw);
  const within = spans.filter(({ from, to }) => from >= 0 && to <= text.length && from < to);
  const startingAt = groupBy(within, ({ from }) => from);
  const endingAt = groupBy(within, ({ to }) => to);
  const cuts = [...new Set([0, text.length, ...startingAt.keys(), ...endingAt.keys()])].sort((a, b) => a - b);
  let over: readonly Over[] = [];
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? text.length;
    const starting = startingAt.get(from) ?? [];
    over = [...over.filter((span) => span.to > from), ...starting];
    return { text: text.slice(from, to), over, starting, ending: endingAt.get(to) ?? [] };
  });
}
