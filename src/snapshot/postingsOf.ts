import type { Steps } from "../threads/steps.ts";
import { sharedArray } from "./sharedMemory.ts";

const entriesAStep = 500;
const mostInOneByte = 2 ** 8 - 1;
const mostCounted = 2 ** 16 - 1;

/** How often a word stands in each entry: two bytes a number only where some text holds one more often than one byte can say. */
export type PostingCounts = Uint8Array | Uint16Array;

/** Word → entries, ascending, and how often it stands in each. */
export function* postingsOf(
  { entryStarts, spoken }: { entryStarts: Uint32Array; spoken: Uint32Array },
  wordCount: number,
) {
  const postingStarts = yield* postingStartsOf(entryStarts, spoken, wordCount);
  const [next, last] = [postingStarts.slice(), new Uint32Array(wordCount)];
  const postingEntries = sharedArray(Uint32Array, postingStarts[wordCount]!);
  let postingCounts: PostingCounts = sharedArray(Uint8Array, postingEntries.length);
  for (let entry = 0; entry < entryStarts.length - 1; entry++) {
    for (let at = entryStarts[entry]!; at < entryStarts[entry + 1]!; at++) {
      const word = spoken[at]!;
      if (last[word] !== entry + 1) postingEntries[next[word]!++] = entry;
      last[word] = entry + 1;
      const posting = next[word]! - 1;
      if (postingCounts[posting]! === mostInOneByte) postingCounts = inTwoBytes(postingCounts);
      if (postingCounts[posting]! < mostCounted) postingCounts[posting]!++;
    }
    if (entry % entriesAStep === 0) yield;
  }
  return { postingStarts, postingEntries, postingCounts };
}

function inTwoBytes(counts: PostingCounts): PostingCounts {
  if (counts instanceof Uint16Array) return counts;
  const wide = sharedArray(Uint16Array, counts.length);
  wide.set(counts);
  return wide;
}

function* postingStartsOf(entryStarts: Uint32Array, spoken: Uint32Array, wordCount: number): Steps<Uint32Array> {
  const [postingStarts, last] = [new Uint32Array(wordCount + 1), new Uint32Array(wordCount)];
  for (let entry = 0; entry < entryStarts.length - 1; entry++) {
    for (let at = entryStarts[entry]!; at < entryStarts[entry + 1]!; at++) {
      const word = spoken[at]!;
      if (last[word] !== entry + 1) postingStarts[word + 1]!++;
      last[word] = entry + 1;
    }
    if (entry % entriesAStep === 0) yield;
  }
  for (let word = 0; word < wordCount; word++) postingStarts[word + 1]! += postingStarts[word]!;
  return postingStarts;
}
