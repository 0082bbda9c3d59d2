/** What two holders may do with an item, as masses that add up to 1 or less: both hold it, one of them does (either), neither. */
export interface ItemOfPair {
  both: number;
  one: number;
  neither: number;
}

/** See inclusionOf. */
const WHOLE = 2 ** 1000;

/** Masses of (t items that one of two holds, s that both do), in proportion, for t + 2 s up to a largest sum of both sizes. */
export interface PairProgram {
  mass: Float64Array;
  /** Those of s start here; t counts on. */
  start: Uint32Array;
}

/**
 * One dynamic programme for all pairs of sizes: what two holders of sizes a and b share has
 *
 *     P(S = s) ∝ [u^a v^b w^s] Π (neither + one/2 (u + v) + both u v w)
 *
 * and, since u and v stand together in one term only, that is C(t, a - s) / 2^t [z^t w^s] Π (neither + one z + both w) with
 * t = a + b - 2 s. So two variables do for three: items × (largest sum)² / 4 steps. Only positive numbers are added.
 */
export function pairProgram(items: Iterable<ItemOfPair>, largestSum: number): PairProgram {
  const most = largestSum >>> 1;
  const start = new Uint32Array(most + 2);
  for (let s = 0; s <= most; s++) start[s + 1] = start[s]! + largestSum - 2 * s + 1;
  const mass = new Float64Array(start[most + 1]!);
  mass[0] = WHOLE;
  let seen = 0;
  for (const item of items) {
    seen++;
    for (let s = Math.min(seen, most); s >= 0; s--) {
      const [row, next] = [start[s]!, start[s + 1]!];
      const last = Math.min(row + seen - s, next - 1);
      if (s === 0) addItem(mass, last, item);
      else addItemToBoth(mass, row, last, start[s - 1]! - row, item);
    }
  }
  return { mass, start };
}

function addItem(mass: Float64Array, last: number, { neither, one }: ItemOfPair): void {
  for (let i = last; i > 0; i--) mass[i] = neither * mass[i]! + one * mass[i - 1]!;
  mass[0]! *= neither;
}

/** In the row of one more that both hold, from `row` to `last`; that of one fewer lies `fewer` before. */
function addItemToBoth(
  mass: Float64Array,
  row: number,
  last: number,
  fewer: number,
  { neither, one, both }: ItemOfPair,
): void {
  for (let i = last; i > row; i--) mass[i] = neither * mass[i]! + one * mass[i - 1]! + both * mass[i + fewer]!;
  mass[row] = neither * mass[row]! + both * mass[row + fewer]!;
}

/**
 * P(S = s), in proportion, for s = 0 … min(a, b), of two holders of these sizes. Binomials grow from one s to the next by a factor,
 * from their largest on, so that none overflows.
 */
export function sharedMasses({ mass, start }: PairProgram, a: number, b: number): Float64Array {
  const least = Math.min(a, b);
  const weights = new Float64Array(least + 1);
  const peak = Math.max(0, Math.min(least, Math.ceil((a + b - (a - b) ** 2) / 2)));
  const grows = (s: number) => {
    const t = a + b - 2 * s;
    return (4 * (a - s) * (b - s)) / (t * (t - 1));
  };
  let binomial = 1;
  for (let s = peak; s <= least; s++) {
    weights[s] = binomial * mass[start[s]! + a + b - 2 * s]!;
    if (s < least) binomial *= grows(s);
  }
  binomial = 1;
  for (let s = peak - 1; s >= 0; s--) {
    binomial /= grows(s);
    weights[s] = binomial * mass[start[s]! + a + b - 2 * s]!;
  }
  return weights;
}
