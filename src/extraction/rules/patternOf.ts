import { fold } from "../../text/fold.ts";
import type { Inflection } from "./Inflection.ts";
import { addTo, type Choice, type Part, type Pattern, type Sequence } from "./patterns.ts";
import { wordsOf } from "./words.ts";

/** What patterns of one language share: most of their words, and parts that stand for hundreds of words. */
interface Shared {
  parts: Map<string, Part>;
  sequences: Map<string, Sequence>;
}
const shared = new WeakMap<Record<string, string[]>, Shared>();

/** `lists` are the named word lists that a pattern calls by `<name>`. Syntax: see seeds/reading/README.md. */
export function patternOf<T>(
  source: string,
  meaning: T,
  inflection: Inflection,
  lists: Record<string, string[]>,
): Pattern<T> {
  const [parts = [], ...beside] = source.split(" & ").map((half) => partsOf(half, source, inflection, lists));
  return { source, parts, meaning, ...(beside.length > 0 && { beside }) };
}

function partsOf(half: string, source: string, inflection: Inflection, lists: Record<string, string[]>): Part[] {
  const known = shared.get(lists) ?? { parts: new Map(), sequences: new Map() };
  shared.set(lists, known);
  const sequenceOf = (text: string): Sequence => once(known.sequences, text, () => sequenceIn(text, inflection));
  const parts = half
    .split(/\s+/)
    .map((piece) => once(known.parts, piece, () => partOf(piece, source, sequenceOf, lists)));
  if (parts.every((part) => typeof part === "string" || part.optional)) {
    throw new Error(`The pattern "${source}" has no word that must be there.`);
  }
  const first = parts.find((part) => typeof part !== "string");
  if (first && first.endings.length > 0)
    throw new Error(`The pattern "${source}" begins with an ending ("~"): a word must stand before it.`);
  return parts;
}

function once<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

function partOf(
  piece: string,
  source: string,
  sequenceOf: (text: string) => Sequence,
  lists: Record<string, string[]>,
): Part {
  if (piece === "…") return "gap";
  if (piece === "^") return "start";
  const optional = piece.length > 1 && piece.endsWith("?");
  const body = optional ? piece.slice(0, -1) : piece;
  const texts = body.split("/").flatMap((text) => {
    const named = /^<(.+)>$/.exec(text)?.[1];
    if (named !== undefined && !lists[named])
      throw new Error(`The pattern "${source}" names a list that is not there: ${named}.`);
    return named === undefined ? [text] : (lists[named] ?? []);
  });
  const endings = texts.filter((text) => text.startsWith("~")).map((text) => fold(text.slice(1)));
  return choiceOf(texts.filter((text) => !text.startsWith("~")).map(sequenceOf), optional, endings);
}

function sequenceIn(text: string, inflection: Inflection): Sequence {
  const exact = text.startsWith("=");
  const words = wordsOf((exact ? text.slice(1) : text).replaceAll("_", " "), inflection);
  // A copy takes no more room than its words; the list that grew has room for 17.
  return { exact, words: [...words] };
}

function choiceOf(sequences: Sequence[], optional: boolean, endings: string[] = []): Choice {
  const byFirst = new Map<string, Sequence[]>();
  for (const sequence of sequences) {
    const stem = sequence.words[0]?.stem;
    if (stem !== undefined) addTo(byFirst, stem, sequence);
  }
  return { byFirst, endings, optional };
}

/** The words of a label as a pattern: they follow each other, each in any inflection or `exact` as written. */
export function labelPattern<T>(label: string, meaning: T, inflection: Inflection, exact = false): Pattern<T> | null {
  const words = wordsOf(label, inflection).map((word) => ({ ...word, afterBreak: false }));
  if (words.length === 0) return null;
  return { source: label, meaning, parts: [choiceOf([{ words, exact }], false)] };
}
