/** A pair of things (by index, a < b) with the score that ranks it. */
export interface RankedPair {
  score: number;
  a: number;
  b: number;
}

/** Highest score first, then by a, then by b. */
export function comparePairs(x: RankedPair, y: RankedPair): number {
  return y.score - x.score || x.a - y.a || x.b - y.b;
}

/** Keeps the first `size` of all pairs offered, in memory that does not grow with their number. */
export class RankedPairs {
  /** A heap whose root is the last of those kept. */
  readonly #heap: RankedPair[] = [];

  constructor(readonly size: number) {}

  /** A pair below this score need not be offered. */
  get threshold(): number {
    if (this.size === 0) return Infinity;
    return this.#heap.length < this.size ? -Infinity : this.#heap[0]!.score;
  }

  offer(score: number, a: number, b: number): void {
    const pair = { score, a, b };
    if (this.#heap.length < this.size) this.#rise(pair);
    else if (this.size > 0 && comparePairs(pair, this.#heap[0]!) < 0) this.#sink(pair);
  }

  sorted(): RankedPair[] {
    return this.#heap.toSorted(comparePairs);
  }

  #rise(pair: RankedPair): void {
    let at = this.#heap.push(pair) - 1;
    for (let parent = (at - 1) >> 1; at > 0 && comparePairs(pair, this.#heap[parent]!) > 0; parent = (at - 1) >> 1) {
      this.#heap[at] = this.#heap[parent]!;
      at = parent;
    }
    this.#heap[at] = pair;
  }

  #sink(pair: RankedPair): void {
    const heap = this.#heap;
    let at = 0;
    for (let child = 1; child < heap.length; child = 2 * at + 1) {
      if (child + 1 < heap.length && comparePairs(heap[child + 1]!, heap[child]!) > 0) child++;
      if (comparePairs(heap[child]!, pair) <= 0) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = pair;
  }
}
