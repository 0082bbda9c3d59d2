import type { Span } from "../../text/View.ts";

const segmenters = new Map<string, Intl.Segmenter>();
/** A word before a full stop that may end no sentence: an abbreviation of the language, or single letters, "e.g.", "l'al.". */
const beforeStop = /(?:^|[\s("]|(?<=(?:^|\s)\p{L})')((?:\p{L}\.)*\p{L}+)\.\s*$/u;
const letters = /^(?:[a-z]\.)*[a-z]$/;
/** "3.", "Recommendation 3." and "Recommandation n° 3." belong to the sentence that they number. */
const label = /^\W*(?:\p{Lu}\p{L}+ )?(?:[Nn][.°ºo]{1,2} ?)?\d{1,2}[.)]$/u;
const longestEnd = 80;
const longestWindow = 5000;
const goesOn = /^[\p{Ll}\d,;:)]/u;

function segmenterFor(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(language, { granularity: "sentence" });
    segmenters.set(language, segmenter);
  }
  return segmenter;
}

/** No sentence is longer; a table or a list without stops is, and reading costs more than its length. In UTF-16 units. */
const longestSentence = 2000;

function inPieces(text: string, sentence: Span): Span[] {
  const pieces: Span[] = [];
  let start = sentence.start;
  while (sentence.end - start > longestSentence) {
    const space = text.lastIndexOf(" ", start + longestSentence);
    const end = space > start ? space : wholeFrom(text, start + longestSentence);
    pieces.push({ start, end });
    start = text.charAt(end) === " " ? end + 1 : end;
  }
  return [...pieces, { start, end: sentence.end }];
}

/** The segmenter takes the square of the time for a long text: it gets one window after another, each from a sentence's beginning on. */
function* segmentsOf(text: string, language: string): Generator<{ segment: string; index: number }> {
  for (let from = 0; from < text.length;) {
    const found = [...segmenterFor(language).segment(text.slice(from, wholeFrom(text, from + longestWindow)))];
    // The last of a window may go on behind it.
    const whole = found.length > 1 && from + longestWindow < text.length ? found.slice(0, -1) : found;
    for (const { segment, index } of whole) yield { segment, index: from + index };
    from += whole.reduce((length, { segment }) => length + segment.length, 0);
  }
}

/** The sentences of a view's text, as spans of it without white space at the ends. */
export function sentencesOf(text: string, language: string, abbreviations: ReadonlySet<string>): Span[] {
  const isShort = (said: string): boolean => {
    const word = beforeStop.exec(said)?.[1]?.toLowerCase();
    return word !== undefined && (letters.test(word) || abbreviations.has(word));
  };
  const sentences: Span[] = [];
  for (const { segment, index } of segmentsOf(text, language)) {
    const last = sentences.at(-1);
    const end = index + segment.trimEnd().length;
    // What ends a sentence, or is no sentence yet, is short: a long one is not looked through again and again.
    const before = last ? text.slice(Math.max(last.start, last.end - longestEnd), last.end) : "";
    if (last && (goesOn.test(segment) || isShort(before) || label.test(before))) last.end = end;
    else if (end > index) sentences.push({ start: index + (segment.length - segment.trimStart().length), end });
  }
  return sentences.flatMap((sentence) => inPieces(text, sentence));
}

/** A place that does not cut an astral character in two. */
function wholeFrom(text: string, position: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(position)) ? position - 1 : position;
}
