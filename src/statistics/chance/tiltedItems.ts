/** Items by weight: the logarithm of the weight of each class of items, and how many items are in it. */
export interface WeighedItems {
  logWeight: Float64Array;
  count: ArrayLike<number>;
}

/** Sizes `sizes[from] … sizes[to - 1]`, all likely enough for independent items whose log weights are shifted by `shift`. */
export interface Tilt {
  shift: number;
  from: number;
  to: number;
}

/**
 * How unlikely a size may be under a tilt, in nats: e^-250 leaves room for tails as small as e^-600 in double precision when the
 * first mass is 2^1000.
 */
const MOST_UNLIKELY = 250;

/** By class: that an item is held where its log weight is shifted. Multiplying all weights changes nothing once a size is given. */
export function chancesAt({ logWeight }: WeighedItems, shift: number): Float64Array {
  return logWeight.map((weight) => 1 / (1 + Math.exp(-(weight + shift))));
}

/** The shift at which a holder has `size` items on average, 0 < size < number of items. Newton's method, kept between bounds. */
export function shiftFor(items: WeighedItems, size: number): number {
  let [low, high] = [-Infinity, Infinity];
  let shift = -median(items);
  for (let round = 0; round < 200; round++) {
    let [mean, variance] = [0, 0];
    chancesAt(items, shift).forEach((p, k) => {
      mean += items.count[k]! * p;
      variance += items.count[k]! * p * (1 - p);
    });
    if (Math.abs(mean - size) <= 1e-6 * size) break;
    if (mean < size) low = shift;
    else high = shift;
    const newton = shift + Math.max(-4, Math.min(4, (size - mean) / variance));
    shift = newton > low && newton < high ? newton : (low + high) / 2;
  }
  return shift;
}

/** As few tilts as do for all sizes (ascending). */
export function tiltsFor(items: WeighedItems, sizes: ArrayLike<number>, from = 0, to = sizes.length): Tilt[] {
  const shift = shiftFor(items, (sizes[from]! + sizes[to - 1]!) / 2);
  const likely = [sizes[from]!, sizes[to - 1]!].every((size) => unlikeliness(items, shift, size) <= MOST_UNLIKELY);
  if (likely || to - from === 1) return [{ shift, from, to }];
  const middle = (from + to) >>> 1;
  return [...tiltsFor(items, sizes, from, middle), ...tiltsFor(items, sizes, middle, to)];
}

/** Relative entropy of the items at their own tilt for this size, to those at `shift`: about -ln P(size). */
function unlikeliness(items: WeighedItems, shift: number, size: number): number {
  const own = shiftFor(items, size);
  return (own - shift) * size - (logSumAt(items, own) - logSumAt(items, shift));
}

/** ln Π (1 + weight e^shift). */
export function logSumAt({ logWeight, count }: WeighedItems, shift: number): number {
  let sum = 0;
  logWeight.forEach((weight, k) => {
    const x = weight + shift;
    sum += count[k]! * (Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))));
  });
  return sum;
}

function median({ logWeight }: WeighedItems): number {
  return logWeight.toSorted()[logWeight.length >>> 1]!;
}
