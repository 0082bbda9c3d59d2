import { describe, expect, it } from "vitest";
import { postingsOf } from "../../src/snapshot/postingsOf.ts";
import { finish } from "../../src/threads/steps.ts";

/** Each entry as the numbers of its words, filed. */
function filed(entries: readonly number[][]) {
  const spoken = Uint32Array.from(entries.flat());
  const ends = entries.map((_entry, at) => entries.slice(0, at + 1).flat().length);
  const { postingEntries, postingCounts } = finish(postingsOf({ entryStarts: Uint32Array.of(0, ...ends), spoken }, 2));
  return { entries: [...postingEntries], counts: [...postingCounts], bytes: postingCounts.BYTES_PER_ELEMENT };
}

describe("how often a word stands in a text", () => {
  it("takes a byte where no text has it more than 255 times", () => {
    const often = Array.from({ length: 255 }, () => 1);
    expect(filed([[0, ...often], [1]])).toEqual({ entries: [0, 0, 1], counts: [1, 255, 1], bytes: 1 });
  });

  it("is exact beyond, for the texts before and behind too", () => {
    const oftener = Array.from({ length: 300 }, () => 1);
    expect(filed([[0, 0], oftener, [1, 0]])).toEqual({ entries: [0, 2, 1, 2], counts: [2, 1, 300, 1], bytes: 2 });
  });
});
