/**
 * Which p-values tests can have: those of tests of kind i are `values[first[i] … first[i + 1])`, ascending and above 0, and `count[i]`
 * tests are of that kind. A kind is a pair of classes of holders.
 */
export interface Supports {
  first: Uint32Array;
  values: Float64Array;
  count: Float64Array;
}

/** p-values that differ by no more than this share of themselves are one: rounding alone tells them apart. */
const TIE = 1 + 1e-12;

/** Where `value` stands in ascending values of from … to - 1: the first that is at least as large, or tied with it. */
export function placeOf(values: Float64Array, value: number, from = 0, to = values.length): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! * TIE < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The largest p-value of a kind that is at most `p`, or tied with it; 0 where there is none. */
export function largestUpTo({ first, values }: Supports, kind: number, p: number): number {
  let [low, high] = [first[kind]!, first[kind + 1]!];
  const from = low;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! <= p * TIE) low = middle + 1;
    else high = middle;
  }
  return low === from ? 0 : values[low - 1]!;
}

/** At each of `at` (ascending): Σ weightOf(kind) × the largest p-value of the kind up to there, over all tests. */
export function summedAt(supports: Supports, at: Float64Array, weightOf: (kind: number) => number): Float64Array {
  const { first, values, count } = supports;
  const sums = new Float64Array(at.length + 1);
  for (let kind = 0; kind < count.length; kind++) {
    const weight = count[kind]! * weightOf(kind);
    for (let i = first[kind]!, place = 0, before = 0; i < first[kind + 1]!; i++) {
      place = placeOf(at, values[i]!, place);
      if (place === at.length) break;
      sums[place]! += weight * (values[i]! - before);
      before = values[i]!;
    }
  }
  for (let i = 1; i < at.length; i++) sums[i]! += sums[i - 1]!;
  return sums.subarray(0, at.length);
}
