import type { SampledTable } from "./MarginSampler.ts";

/** How many items a holder shares with each before it, in a table of given margins that is gone through holder by holder. */
export class SharedWithEarlier {
  /** Holders so far of item i are `#holders[#start[i] … #end[i])`. */
  readonly #start: Uint32Array;
  readonly #end: Uint32Array;
  readonly #holders: Uint32Array;
  readonly #counts: Uint32Array;
  #holder = 0;

  constructor({ items, itemCount, holderCount }: SampledTable) {
    this.#start = new Uint32Array(itemCount + 1);
    for (const item of items) this.#start[item + 1]!++;
    for (let item = 0; item < itemCount; item++) this.#start[item + 1]! += this.#start[item]!;
    this.#end = this.#start.slice(0, itemCount);
    this.#holders = new Uint32Array(items.length);
    this.#counts = new Uint32Array(holderCount);
  }

  /** How often two holders of one item meet: what it takes to go through a table, whoever holds what in it. */
  get meetings(): number {
    let sum = 0;
    for (let item = 0; item + 1 < this.#start.length; item++) {
      const holders = this.#start[item + 1]! - this.#start[item]!;
      sum += (holders * (holders - 1)) / 2;
    }
    return sum;
  }

  /** Another table begins. */
  restart(): void {
    this.#end.set(this.#start.subarray(0, this.#end.length));
    this.#holder = 0;
  }

  /** Takes the items of the next holder. What is given holds until the next is taken. */
  next(items: Uint32Array): Uint32Array {
    const [start, end, holders, counts] = [this.#start, this.#end, this.#holders, this.#counts];
    counts.fill(0, 0, this.#holder);
    for (let i = 0; i < items.length; i++) {
      const item = items[i]!;
      const last = end[item]!;
      for (let at = start[item]!; at < last; at++) counts[holders[at]!]!++;
      holders[last] = this.#holder;
      end[item] = last + 1;
    }
    this.#holder++;
    return counts;
  }
}
