/** Chances that are the same in each run: a seed that is named in a failure gives the failure again. */
export interface Random {
  /** A whole number, 0 to `end` exclusive. */
  below(end: number): number;
  chance(probability: number): boolean;
  one<Item>(items: readonly Item[]): Item | undefined;
  /** Up to `most` of the items, at least one where there is any, in random order. */
  some<Item>(items: readonly Item[], most: number): Item[];
}

/** Mulberry32, a generator of 32 bits by Tommy Ettinger (public domain). */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number) => Math.floor(next() * end);
  return {
    below,
    chance: (probability) => next() < probability,
    one: (items) => items[below(items.length)],
    some(items, most) {
      const rest = [...items];
      const count = Math.min(rest.length, 1 + below(most));
      return Array.from({ length: count }, () => rest.splice(below(rest.length), 1)).flat();
    },
  };
}
