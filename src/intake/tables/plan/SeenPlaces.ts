/**
 * How often a document said the same of a principle at the same place, counted without keeping the places: eight to sixteen bytes for
 * each. Two that differ are taken for one in less than one of 10,000 tables of a million codings, and then the second gets a number.
 */
export class SeenPlaces {
  #slots = new Float64Array(1 << 12);
  #used = 0;
  /** Of those that came more than once. */
  readonly #times = new Map<number, number>();

  /** The time at which this comes, from 1. */
  timeOf(document: number, principle: number, place: string): number {
    const hash = hashOf(`${document} ${principle} ${place}`);
    if (this.#add(hash)) return 1;
    const time = (this.#times.get(hash) ?? 1) + 1;
    this.#times.set(hash, time);
    return time;
  }

  /** Whether it is new. */
  #add(hash: number): boolean {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let at = hash & mask;
    while (slots[at] !== 0) {
      if (slots[at] === hash) return false;
      at = (at + 1) & mask;
    }
    slots[at] = hash;
    this.#used += 1;
    if (this.#used * 2 > slots.length) this.#grow();
    return true;
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = new Float64Array(before.length * 2);
    this.#used = 0;
    for (const hash of before) if (hash !== 0) this.#add(hash);
  }
}

/** 53 bits, never 0 (cyrb53 by bryc, public domain). */
function hashOf(text: string): number {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2_654_435_761);
    low = Math.imul(low ^ unit, 1_597_334_677);
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return 4_294_967_296 * (2_097_151 & low) + (high >>> 0) || 1;
}
