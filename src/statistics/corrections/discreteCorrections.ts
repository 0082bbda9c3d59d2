import type { Corrected } from "./corrections.ts";
import { largestUpTo, placeOf, summedAt, type Supports } from "./Supports.ts";
import type { Steps } from "../../threads/steps.ts";

/**
 * The step-up procedure HSU for discrete tests (Döhler, Durand and Roquain 2018, Electronic Journal of Statistics 12): with F_i(t) the
 * largest p-value up to t that test i can have, τ the largest p-value of any with Σ F_i(τ) / (1 - F_i(τ)) ≤ alpha × tests, and
 * G(t) = Σ F_i(t) / (1 - F_i(τ)), the k-th smallest p has q = min over l ≥ k of G(p_l) / l, and 1 above τ. So q depends on alpha.
 */
export function* discreteFdr(
  pValue: Float64Array,
  count: Float64Array,
  alpha: number,
  supports: Supports,
): Steps<Corrected> {
  const tau = largestTested(supports, alpha);
  yield;
  const points = pointsUpTo(pValue, supports, tau);
  yield;
  const all = summedAt(supports, points, (kind) => 1 / (1 - largestUpTo(supports, kind, tau)));
  yield;
  const rank = ranksAt(points, pValue, count);
  const quotient = all.map((sum, i) => (rank[i] === 0 ? 1 : Math.min(1, sum / rank[i]!)));
  for (let i = quotient.length - 2; i >= 0; i--) quotient[i] = Math.min(quotient[i]!, quotient[i + 1]!);
  // One p-value moved to a point makes the tests up to there one more.
  let furthest = -1;
  const reach = points.map((point, i) => {
    const before = furthest;
    if (all[i]! <= alpha * (rank[i]! + 1)) furthest = point;
    return before;
  });
  const places = pValue.map((p) => placeOf(points, p));
  return {
    qValue: places.map((place) => quotient[place] ?? 1),
    reach: places.map((place) => reach[place] ?? furthest),
  };
}

/**
 * Σ F_i(p) over all tests (Westfall and Wolfinger 1997): what a family of tests would reject in error, on average, at p. Holds under any
 * dependence, and says more than plain Bonferroni, which takes each F_i(p) for p.
 */
export function* discreteBonferroni(
  pValue: Float64Array,
  _count: Float64Array,
  alpha: number,
  supports: Supports,
): Steps<Corrected> {
  const points = pointsUpTo(pValue, supports, 1);
  yield;
  const all = summedAt(supports, points, () => 1);
  yield;
  const reach = points.findLast((_, i) => all[i]! <= alpha) ?? -1;
  return {
    qValue: pValue.map((p) => Math.min(1, all[placeOf(points, p)]!)),
    reach: new Float64Array(pValue.length).fill(reach),
  };
}

/** τ of HSU; 0 where no test can have a p-value small enough. F is at most t, so alpha / (1 + alpha) is; from there on by halves. */
function largestTested(supports: Supports, alpha: number): number {
  const { count } = supports;
  const most = alpha * count.reduce((sum, n) => sum + n, 0);
  const isSmall = (t: number) => {
    let sum = 0;
    for (let kind = 0; kind < count.length && sum <= most; kind++) {
      const largest = largestUpTo(supports, kind, t);
      sum += (count[kind]! * largest) / (1 - largest);
    }
    return sum <= most;
  };
  let [low, high] = [alpha / (1 + alpha), 1];
  while (high - low > 1e-13 * high) {
    const middle = (low + high) / 2;
    if (isSmall(middle)) low = middle;
    else high = middle;
  }
  let tau = 0;
  for (let kind = 0; kind < count.length; kind++) tau = Math.max(tau, largestUpTo(supports, kind, low));
  return tau;
}

/** All p-values that occur, and the smallest that each kind can have, up to a bound; ascending. */
function pointsUpTo(pValue: Float64Array, { first, values }: Supports, bound: number): Float64Array {
  const smallest = Float64Array.from(first.subarray(0, -1), (start, kind) =>
    start < first[kind + 1]! ? values[start]! : 2,
  );
  const all = new Float64Array(pValue.length + smallest.length);
  all.set(pValue);
  all.set(smallest, pValue.length);
  const sorted = all.filter((p) => p <= bound * (1 + 1e-12)).toSorted();
  return sorted.filter((p, i) => i === 0 || p !== sorted[i - 1]);
}

/** How many tests have a p-value up to each point. */
function ranksAt(points: Float64Array, pValue: Float64Array, count: Float64Array): Float64Array {
  const ranks = new Float64Array(points.length + 1);
  pValue.forEach((p, i) => (ranks[placeOf(points, p)]! += count[i]!));
  for (let i = 1; i < points.length; i++) ranks[i]! += ranks[i - 1]!;
  return ranks.subarray(0, points.length);
}
