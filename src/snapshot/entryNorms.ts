import type { Steps } from "../threads/steps.ts";
import { searchKinds } from "./searchTexts.ts";
import { sharedArray } from "./sharedMemory.ts";
import type { SnapshotParts } from "./Snapshot.ts";

/** Okapi BM25 with Lucene's usual constants. */
const saturation = 1.2;
const lengthWeight = 0.75;
const entriesAStep = 10_000;

/** Of each entry what BM25 adds to a count for its length, against the others of its kind. */
export function* entryNorms(
  { tables }: Pick<SnapshotParts, "tables">,
  thingStarts: Uint32Array,
  entryStarts: Uint32Array,
): Steps<Float64Array> {
  const norms = sharedArray(Float64Array, entryStarts.length - 1);
  let row = 0;
  for (const kind of searchKinds) {
    const [from, to] = [thingStarts[row]!, thingStarts[(row += tables[kind].count)]!];
    const average = (entryStarts[to]! - entryStarts[from]!) / Math.max(1, to - from);
    for (let entry = from; entry < to; entry++) {
      const share = lengthKept(entryStarts[entry + 1]! - entryStarts[entry]!) / average;
      norms[entry] = saturation * (1 - lengthWeight + lengthWeight * share);
      if (entry % entriesAStep === 0) yield;
    }
  }
  return norms;
}

/**
 * A length as Lucene keeps it, in a byte: up to 39 as it is, above with three bits behind the first. Kept so that scores are Lucene's
 * (org.apache.lucene.util.SmallFloat, intToByte4).
 */
function lengthKept(length: number): number {
  const over = length - 24;
  if (over < 16) return length;
  const shift = 31 - Math.clz32(over) - 3;
  return 24 + ((over >> shift) << shift);
}
