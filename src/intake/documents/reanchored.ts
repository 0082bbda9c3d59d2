import type { CodePointText } from "../../text/CodePointText.ts";
import type { Span } from "../../text/View.ts";

const contextLength = 32;
/** Words that stand more often are no anchor: the nearest of so many places is taken. */
const mostPlaces = 1_000;

/** Where words of a text stand in its corrected form: by the words and what stands around them; undefined where they are gone. */
export function reanchored({ start, end }: Span, before: CodePointText, after: CodePointText): Span | undefined {
  const exact = before.slice(start, end);
  const likeness = (place: Span): number =>
    commonEnd(around(before, start - contextLength, start), around(after, place.start - contextLength, place.start)) +
    commonStart(around(before, end, end + contextLength), around(after, place.end, place.end + contextLength));
  const places = after.placesOf(exact, mostPlaces);
  return places.toSorted(
    (a, b) => likeness(b) - likeness(a) || Math.abs(a.start - start) - Math.abs(b.start - start),
  )[0];
}

function around(text: CodePointText, start: number, end: number): string {
  return text.slice(Math.max(0, start), Math.min(text.length, end));
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

function commonEnd(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) length++;
  return length;
}
