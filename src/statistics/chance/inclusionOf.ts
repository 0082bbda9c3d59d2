import { chancesAt, type Tilt, type WeighedItems } from "./tiltedItems.ts";

/** The first mass, so that far smaller ones than 1e-308 of it still have all their digits. */
const WHOLE = 2 ** 1000;

export interface Inclusion {
  /** P(an item of class k is held | the holder has size d), at d × classes + k, d a place in `sizes`. */
  chance: Float64Array;
  /** ln P(size d) of independent items at the tilt of d. */
  logMass: Float64Array;
}

/**
 * How likely each item is held by a holder of a given size, where holders of that size hold any set of items with a chance in
 * proportion to the product of its weights. Takes items × largest size × log2(classes) steps for each tilt: the polynomials that leave
 * one class out come from halving the classes again and again, and only positive numbers are added.
 */
export function inclusionOf(items: WeighedItems, sizes: ArrayLike<number>, tilts: readonly Tilt[]): Inclusion {
  const classes = items.logWeight.length;
  const chance = new Float64Array(sizes.length * classes);
  const logMass = new Float64Array(sizes.length);
  for (const { shift, from, to } of tilts) {
    const p = chancesAt(items, shift);
    const first = new Float64Array(sizes[to - 1]! + 1);
    first[0] = WHOLE;
    leaveOut(items.count, p, first, 0, classes, (k, others) => {
      const [held, not] = [p[k]!, 1 - p[k]!];
      for (let d = from; d < to; d++) {
        const size = sizes[d]!;
        const with_ = held * others[size - 1]!;
        const mass = with_ + not * others[size]!;
        chance[d * classes + k] = with_ / mass;
        if (k === 0) logMass[d] = Math.log(mass / WHOLE);
      }
    });
  }
  return { chance, logMass };
}

/** Tells `leaf` for each class the distribution of all items but one of it; `outside` is that of all before `from` and from `to` on. */
function leaveOut(
  count: ArrayLike<number>,
  p: Float64Array,
  outside: Float64Array,
  from: number,
  to: number,
  leaf: (k: number, others: Float64Array) => void,
): void {
  if (to - from === 1) {
    for (let i = 1; i < count[from]!; i++) withItem(outside, p[from]!);
    return leaf(from, outside);
  }
  const middle = (from + to) >>> 1;
  for (const [left, right, otherLeft, otherRight] of [
    [from, middle, middle, to],
    [middle, to, from, middle],
  ] as const) {
    const wider = outside.slice();
    for (let k = otherLeft; k < otherRight; k++) for (let i = 0; i < count[k]!; i++) withItem(wider, p[k]!);
    leaveOut(count, p, wider, left, right, leaf);
  }
}

function withItem(mass: Float64Array, p: number): void {
  const q = 1 - p;
  for (let d = mass.length - 1; d > 0; d--) mass[d] = q * mass[d]! + p * mass[d - 1]!;
  mass[0]! *= q;
}
