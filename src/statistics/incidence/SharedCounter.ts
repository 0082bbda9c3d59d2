import { BitPlanes, COLUMNS_AT_ONCE } from "./BitPlanes.ts";
import { degreeClassesOf, type DegreeClasses } from "./degreeClasses.ts";
import type { Incidence } from "./Incidence.ts";
import { idfWeightsOf } from "./measures.ts";
import { positionedLinks, type PositionedLinks } from "./positionedLinks.ts";
import { ReadSizes } from "./ReadSizes.ts";

/** What one holder shares with each position. */
export type Counts = Uint8Array | Uint32Array;

/** An item is kept as a column of bits where at least one word of so many has a holder; the list of a rarer one is walked. */
const WORDS_A_HOLDER = 2;

/** Beyond this a count takes more than a byte. */
const MOST_IN_A_BYTE = 255;

/**
 * Counts what one holder shares with all others. Works on positions: holders in the order of `classes`, so that holders of
 * equal size stand together. Items that many hold are columns of bits, counted 32 positions at a time; the others are lists.
 * One counter serves one computation at a time: what it reports is of the holder asked last.
 */
export class SharedCounter {
  readonly classes: DegreeClasses;
  readonly links: PositionedLinks;
  #weights: Float64Array | undefined;
  #sizes: ReadSizes | undefined;
  readonly #planes: BitPlanes;
  /** Columns of bits, the first of them empty. */
  readonly #columns: Int32Array;
  /** By item: where its column starts; 0 where it has none. */
  readonly #columnStart: Uint32Array;
  readonly #starts = new Uint32Array(COLUMNS_AT_ONCE);
  readonly #bytes: Uint8Array;
  #counts: Counts | undefined;
  #size = 0;
  #from = 0;

  constructor(readonly incidence: Incidence) {
    const { holderCount, itemCount } = incidence;
    this.classes = degreeClassesOf(incidence.holderStart, incidence.readings?.patternOf);
    this.links = positionedLinks(incidence, this.classes.order);
    this.#planes = new BitPlanes(holderCount, this.classes.degrees.at(-1) ?? 0);
    const words = this.#planes.wordsAPlane;
    this.#bytes = new Uint8Array(32 * words);
    this.#columnStart = new Uint32Array(itemCount);
    let columns = 1;
    for (let item = 0; item < itemCount; item++)
      if (incidence.holdersOf(item) * WORDS_A_HOLDER >= words) this.#columnStart[item] = words * columns++;
    this.#columns = new Int32Array(words * columns);
    const { list, listStart } = this.links;
    this.#columnStart.forEach((start, item) => {
      if (start === 0) return;
      for (const position of list.subarray(listStart[item], listStart[item + 1]))
        this.#columns[start + (position >>> 5)]! |= 1 << (position & 31);
    });
  }

  /** Weights of the items for IDF_JACCARD, computed when first asked. */
  get weights(): Float64Array {
    this.#weights ??= idfWeightsOf(this.incidence);
    return this.#weights;
  }

  /** Sizes of the holders in each other's view, computed when first asked. @throws OverlapInputError, see there. */
  get sizes(): ReadSizes {
    this.#sizes ??= new ReadSizes(this.incidence);
    return this.#sizes;
  }

  /**
   * Counts what the holder at `position` shares with those from `from` on; `from` is 0, or position + 1 for the pairs not seen yet.
   * Returns the steps it took, of about a nanosecond.
   */
  countFrom(position: number, from: number): number {
    const { rowStart, rowItems, rank, listStart, list } = this.links;
    const [first, end] = [rowStart[position]!, rowStart[position + 1]!];
    this.#size = end - first;
    this.#from = from;
    this.#counts = undefined;
    this.#planes.clear(this.#size);
    let [waiting, listed] = [0, 0];
    for (let link = first; link < end; link++) {
      const item = rowItems[link]!;
      if (this.#columnStart[item] === 0) {
        const unseen = from === 0 ? listStart[item]! : rank[link]! + 1;
        for (let at = unseen; at < listStart[item + 1]!; at++) this.#planes.addOne(list[at]!);
        listed += listStart[item + 1]! - unseen;
        continue;
      }
      this.#starts[waiting++] = this.#columnStart[item]!;
      if (waiting === COLUMNS_AT_ONCE) this.#planes.addSeven(this.#columns, this.#starts, from);
      waiting %= COLUMNS_AT_ONCE;
    }
    if (waiting > 0) this.#planes.addSeven(this.#columns, this.#starts.fill(0, waiting), from);
    return 5 * listed + 2 * this.#size * (this.#planes.wordsAPlane - (from >>> 5));
  }

  /** The first position of from … to - 1 that shares at least `least`, or `to`. */
  nextWith(least: number, from: number, to: number): number {
    return this.#planes.nextWith(least, from, to);
  }

  /** What the one at `position` shares. */
  at(position: number): number {
    return this.#planes.at(position);
  }

  /** By position, from `from` on: what is shared. Written when first asked, into the same place for each holder. */
  get counts(): Counts {
    this.#counts ??= this.#written();
    return this.#counts;
  }

  #written(): Counts {
    if (this.#size > MOST_IN_A_BYTE)
      return Uint32Array.from({ length: this.incidence.holderCount }, (_, position) => this.#planes.at(position));
    this.#planes.writeBytes(new Uint32Array(this.#bytes.buffer), this.#from);
    return this.#bytes;
  }
}
