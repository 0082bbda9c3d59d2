import { degreeClassesOf, type DegreeClasses } from "./degreeClasses.ts";
import type { Incidence } from "./Incidence.ts";
import { idfWeightsOf, weightedSizesOf } from "./measures.ts";
import { positionedLinks, type PositionedLinks } from "./positionedLinks.ts";

/**
 * Holders are packed into words of 32 items where that costs less than walking the lists of those items: a word of a pair takes
 * about as long as this many steps along a list (on items of Zipf-like popularity anything from 0.6 to 4 took equally long).
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
    const words = this.#words;
    // The first word writes what the others add to, which spares clearing the counts.
    if (words.length === 0) counts.fill(0, from);
    else setShared(counts, words[0]!, words[0]![position]!, from);
    for (let w = 1; w < words.length; w++) {
      const own = words[w]![position]!;
      if (own === 0) continue;
      addShared(counts, words[w]!, own, from);
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

function setShared(counts: Uint16Array | Uint32Array, word: Uint32Array, own: number, from: number): void {
  for (let other = from; other < counts.length; other++) counts[other] = bitsIn(own & word[other]!);
}

function addShared(counts: Uint16Array | Uint32Array, word: Uint32Array, own: number, from: number): void {
  for (let other = from; other < counts.length; other++) counts[other]! += bitsIn(own & word[other]!);
}

/** Population count of 32 bits (Warren, Hacker's Delight, 5-1). */
function bitsIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
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
