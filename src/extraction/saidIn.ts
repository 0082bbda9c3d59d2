import type { Sentence } from "./Passage.ts";
import { matchesIn } from "./patterns.ts";
import type { Match, PatternIndex } from "./patterns.ts";

const seen = new WeakMap<Sentence, Map<PatternIndex<null>, Match<null>[]>>();

/** Where the patterns of an index fit in a sentence; worked out once a sentence, however many mentions ask. */
export function saidIn(sentence: Sentence, index: PatternIndex<null>): Match<null>[] {
  const known = seen.get(sentence) ?? new Map<PatternIndex<null>, Match<null>[]>();
  seen.set(sentence, known);
  const found = known.get(index) ?? matchesIn(sentence.words, index);
  known.set(index, found);
  return found;
}
