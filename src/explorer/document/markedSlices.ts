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
export function markedSlices<Over extends Span>(text: string, spans: readonly Over[]): Slice<Over>[] {
  const points = [...text];
  const within = spans.filter(({ from, to }) => from >= 0 && to <= points.length && from < to);
  const edges = [0, points.length, ...within.flatMap(({ from, to }) => [from, to])];
  const cuts = [...new Set(edges)].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? points.length;
    return {
      text: points.slice(from, to).join(""),
      over: within.filter((span) => span.from <= from && span.to >= to),
      starting: within.filter((span) => span.from === from),
      ending: within.filter((span) => span.to === to),
    };
  });
}
