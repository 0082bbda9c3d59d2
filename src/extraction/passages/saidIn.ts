import type { Sentence } from "./Passage.ts";
import { matchesIn } from "../rules/patterns.ts";
import type { Match, PatternIndex } from "../rules/patterns.ts";

const seen = new WeakMap<Sentence, Map<unknown, unknown>>();

/** Where the patterns of an index fit in a sentence; worked out once a sentence, however many mentions ask. */
export function saidIn<T>(sentence: Sentence, index: PatternIndex<T>): Match<T>[] {
  const known = seen.get(sentence) ?? new Map<unknown, unknown>();
  seen.set(sentence, known);
  const found = (known.get(index) as Match<T>[] | undefined) ?? matchesIn(sentence.words, index);
  known.set(index, found);
  return found;
}
