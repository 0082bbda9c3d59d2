import type { SharedByChance } from "./Chance.ts";

/** What is shared for certain. */
export function certainlyShared(shared: number): SharedByChance {
  return sharedByMasses(new Float64Array(1).fill(1), shared);
}

/** `certain` items and some more: `masses[k]` is P(k more), in proportion. */
export function sharedByMasses(more: Float64Array, certain = 0): SharedByChance {
  const masses = new Float64Array(certain + more.length);
  masses.set(more, certain);
  const tails = new Float64Array(masses.length);
  let [sum, expected] = [0, 0];
  for (let k = masses.length - 1; k >= 0; k--) {
    sum += masses[k]!;
    expected += k * masses[k]!;
    tails[k] = sum;
  }
  return { expected: expected / sum, masses, tail: (k) => (k <= certain ? 1 : (tails[k] ?? 0) / sum) };
}
