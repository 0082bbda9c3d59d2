/** A passage cut around words of it: the sentences in which they stand. */
export interface Cut {
  before: string;
  exact: string;
  after: string;
  /** Whether more of the passage stands before, and behind. */
  isCutBefore: boolean;
  isCutAfter: boolean;
}

const segmenters = new Map<string, Intl.Segmenter>();

/** @param start and end in code points of the text, as the API counts. */
export function sentenceAround(text: string, start: number, end: number, language: string): Cut {
  const points = [...text];
  const from = points.slice(0, start).join("").length;
  const to = from + points.slice(start, end).join("").length;
  const sentences = [...segmenterOf(language).segment(text)].filter(
    ({ index, segment }) => index < to && index + segment.length > from,
  );
  const first = sentences[0]?.index ?? 0;
  const last = sentences.at(-1);
  const until = last === undefined ? text.length : last.index + last.segment.length;
  return {
    before: readable(text.slice(first, from)).trimStart(),
    exact: readable(text.slice(from, to)),
    after: readable(text.slice(to, until)).trimEnd(),
    isCutBefore: text.slice(0, first).trim() !== "",
    isCutAfter: text.slice(until).trim() !== "",
  };
}

/** Words as they are read: without the marks of Markdown, on one line. */
export function readable(text: string): string {
  return text.replaceAll("**", "").replaceAll(/\s+/g, " ");
}

function segmenterOf(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language);
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(language, { granularity: "sentence" });
    segmenters.set(language, segmenter);
  }
  return segmenter;
}
