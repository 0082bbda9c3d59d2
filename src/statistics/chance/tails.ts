import type { SharedByChance } from "./Chance.ts";

/** Of which surprise a p-value is: so much shared or more; so little or less; or either, whatever is not likelier. */
export type Tail = "UPPER" | "LOWER" | "TWO_SIDED";

/** Ties of likelihood, as R's fisher.test counts them. */
const ALIKE = 1 + 1e-7;

/** By overlap: its p-value. LOWER and TWO_SIDED are of models that know their masses. */
export function pValueOf({ tail, masses }: SharedByChance, which: Tail): (shared: number) => number {
  // Without masses there is nothing to be surprised at (see `testable`), or the upper tail was asked.
  if (which === "UPPER" || masses === undefined) return tail;
  const all = masses.reduce((sum, mass) => sum + mass, 0);
  return (shared) => {
    const limit = masses[shared]! * ALIKE;
    let sum = 0;
    masses.forEach((mass, k) => (sum += (which === "LOWER" ? k <= shared : mass <= limit) ? mass : 0));
    return Math.min(1, sum / all);
  };
}

/** The p-values that overlaps of 0 … most can have, ascending, without those that nothing can have. */
export function attainableOf(chance: SharedByChance, which: Tail, most: number): number[] {
  const pOf = pValueOf(chance, which);
  const all: number[] = [];
  for (let shared = most; shared >= 0; shared--) {
    const p = pOf(shared);
    if (p > 0 && p !== all.at(-1) && (chance.masses === undefined || chance.masses[shared]! > 0)) all.push(p);
  }
  return which === "UPPER" ? all : [...new Set(all)].toSorted((x, y) => x - y);
}

/** The smallest of them; 1 where there is none. */
export function smallestOf(chance: SharedByChance, which: Tail, most: number): number {
  if (which !== "UPPER") return attainableOf(chance, which, most)[0] ?? 1;
  let shared = most;
  while (shared > 0 && (chance.tail(shared) === 0 || chance.masses?.[shared] === 0)) shared--;
  return chance.tail(shared);
}
