import { degreeClassesOf, type DegreeClasses } from "./degreeClasses.ts";
import type { Incidence } from "./Incidence.ts";
import { idfWeightsOf, weightedSizesOf } from "./measures.ts";
import { positionedLinks, type PositionedLinks } from "./positionedLinks.ts";

/**
 * Holders are packed into words of 32 items where that costs less than walking the lists of those items: measured, a
 * word of a pair takes about as long as this many steps along a list.
 */
const STEPS_PER_WORD = 1.5;

/**
 * Counts what one holder shares with all others. Works on positions: holders in the order of `classes`, so that holders of
 * equal size stand together. Items that many hold are compared 32 at a time by population count, the others by their lists.
 * One counter serves one computation at a time: `counts` is overwritten by each call.
 */
export class SharedCounter {
  readonly classes: DegreeClasses;
  /** counts[position]: items shared with the holder asked last. */
  readonly counts: Uint16Array | Uint32Array;
  readonly links: PositionedLinks;
  #idf: { weights: Float64Array; sizes: Float64Array } | undefined;
  readonly #words: Uint32Array[];
  /** By item: 1 if it is in a word. */
  readonly #isPacked: Uint8Array;

  constructor(readonly incidence: Incidence) {
    const { holderCount, itemCount } = incidence;
    this.classes = degreeClassesOf(incidence.holderStart);
    this.counts = itemCount < 2 ** 16 ? new Uint16Array(holderCount) : new Uint32Array(holderCount);
    this.links = positionedLinks(incidence, this.classes.order);
    this.#isPacked = new Uint8Array(itemCount);
    const { list, listStart } = this.links;
    this.#words = packedItemsOf(incidence).map((items) => {
      const word = new Uint32Array(holderCount);
      items.forEach((item, bit) => {
        this.#isPacked[item] = 1;
        for (let at = listStart[item]!; at < listStart[item + 1]!; at++) word[list[at]!]! |= 1 << bit;
      });
      return word;
    });
  }

  /** Weights of the items and weighted sizes of the holders (by index), computed when first asked. */
  get idf(): { weights: Float64Array; sizes: Float64Array } {
    if (!this.#idf) {
      const weights = idfWeightsOf(this.incidence);
      this.#idf = { weights, sizes: weightedSizesOf(this.incidence, weights) };
    }
    return this.#idf;
  }

  /** Fills counts[from …]; `from` is 0, or position + 1 for the pairs not seen yet. Returns the steps it took. */
  countFrom(position: number, from: number): number {
    const { counts } = this;
    const n = counts.length;
    let steps = n - from;
    counts.fill(0, from);
    for (const word of this.#words) {
      const own = word[position]!;
      if (own === 0) continue;
      addShared(counts, word, own, from);
      steps += n - from;
    }
    const { rowStart, rowItems, rank, listStart, list } = this.links;
    for (let link = rowStart[position]!; link < rowStart[position + 1]!; link++) {
      const item = rowItems[link]!;
      if (this.#isPacked[item] === 1) continue;
      const first = from === 0 ? listStart[item]! : rank[link]! + 1;
      const end = listStart[item + 1]!;
      addListed(counts, list, first, end);
      steps += end - first;
    }
    return steps;
  }
}

function addShared(counts: Uint16Array | Uint32Array, word: Uint32Array, own: number, from: number): void {
  for (let other = from; other < counts.length; other++) {
    let bits = own & word[other]!;
    bits -= (bits >>> 1) & 0x55555555;
    bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
    counts[other]! += Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
}

function addListed(counts: Uint16Array | Uint32Array, list: Uint32Array, first: number, end: number): void {
  for (let at = first; at < end; at++) counts[list[at]!]!++;
}

/** Groups of 32 items, most held first, as long as a word costs less than their lists. */
function packedItemsOf({ holderCount, itemCount, itemStart }: Incidence): number[][] {
  const heldBy = (item: number) => itemStart[item + 1]! - itemStart[item]!;
  const byHolders = Array.from({ length: itemCount }, (_, item) => item).toSorted(
    (x, y) => heldBy(y) - heldBy(x) || x - y,
  );
  const packed: number[][] = [];
  for (let at = 0; at < itemCount; at += 32) {
    const group = byHolders.slice(at, at + 32);
    const listSteps = group.reduce((sum, item) => sum + heldBy(item) ** 2, 0);
    if (listSteps < STEPS_PER_WORD * holderCount ** 2) break;
    packed.push(group);
  }
  return packed;
}
