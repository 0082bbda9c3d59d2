import { contourTail } from "./contourTail.ts";

/** A sum of independent yes/no trials: `sizes[g]` trials of probability `probabilities[g]` each, strictly between 0 and 1. */
export interface Trials {
  probabilities: number[];
  sizes: number[];
}

/** Upper tails of a Poisson-binomial distribution. */
export interface PoissonBinomial {
  mean: number;
  /** P(X ≥ k), for 0 ≤ k ≤ the `upTo` it was made for. */
  tail: (k: number) => number;
}

/** A tail by contour takes about as long as this many multiplications of the convolution, which gives all tails at once. */
const MULTIPLICATIONS_A_CONTOUR = 15_000;

/**
 * The distribution of `certain` + the sum of trials, with tails at 0 … upTo, about `asked` of which will be asked.
 * Short ones by convolution: exact but for rounding, since only positive numbers are added; what lies beyond the last term kept
 * is at most 1e-13 of the smallest tail asked (log-concavity bounds it by a geometric series). Long ones by contour, see there.
 */
export function poissonBinomialOf(trials: Trials, certain: number, upTo: number, asked: number): PoissonBinomial {
  let count = 0;
  let mean = certain;
  trials.sizes.forEach((size, g) => {
    count += size;
    mean += size * trials.probabilities[g]!;
  });
  const last = Math.min(count, upTo - certain);
  if (last <= 0 || count === 0) return { mean, tail: (k) => (k <= certain ? 1 : 0) };
  if (convolutionCost(trials, last) > MULTIPLICATIONS_A_CONTOUR * asked)
    return { mean, tail: (k) => (k <= certain ? 1 : k > certain + count ? 0 : contourTail(trials, k - certain)) };
  const tails = tailsOf(trials, count, last);
  return { mean, tail: (k) => (k <= certain ? 1 : (tails[k - certain] ?? 0)) };
}

function convolutionCost({ sizes }: Trials, last: number): number {
  let cost = 0;
  for (const size of sizes) cost += Math.min(size, last) * last;
  return cost;
}

function tailsOf(trials: Trials, count: number, last: number): Float64Array {
  for (let terms = Math.min(count, last + 16); ; terms = Math.min(count, terms * 2)) {
    const mass = massesUpTo(trials, terms);
    const ratio = mass[terms]! / mass[terms - 1]!;
    const beyond =
      terms === count || mass[terms] === 0 ? 0 : ratio < 1 ? (mass[terms]! * ratio) / (1 - ratio) : Infinity;
    const tails = new Float64Array(last + 1);
    let sum = 0;
    for (let k = terms; k >= 0; k--) {
      sum += mass[k]!;
      if (k <= last) tails[k] = Math.min(1, sum);
    }
    if (beyond <= 1e-13 * tails[last]!) return tails;
  }
}

/** P(X = k) for k = 0 … terms. */
function massesUpTo({ probabilities, sizes }: Trials, terms: number): Float64Array {
  let mass = new Float64Array(terms + 1);
  mass[0] = 1;
  let filled = 0;
  probabilities.forEach((p, g) => {
    const size = sizes[g]!;
    // Many equal trials are one binomial, unless its first term would underflow.
    if (size > terms && size * Math.log1p(-p) > -600) mass = withBinomial(mass, p, size);
    else for (let i = 0; i < size; i++) withTrial(mass, p, Math.min(terms, filled + i + 1));
    filled = Math.min(terms, filled + size);
  });
  return mass;
}

function withTrial(mass: Float64Array, p: number, upTo: number): void {
  const q = 1 - p;
  for (let k = upTo; k > 0; k--) mass[k] = mass[k]! * q + mass[k - 1]! * p;
  mass[0]! *= q;
}

function withBinomial(mass: Float64Array, p: number, size: number): Float64Array<ArrayBuffer> {
  const terms = mass.length - 1;
  const binomial = new Float64Array(terms + 1);
  binomial[0] = Math.exp(size * Math.log1p(-p));
  for (let k = 0; k < terms; k++) binomial[k + 1] = (binomial[k]! * (size - k) * p) / ((k + 1) * (1 - p));
  const sum = new Float64Array(terms + 1);
  for (let i = 0; i <= terms; i++) for (let j = 0; j <= i; j++) sum[i]! += mass[j]! * binomial[i - j]!;
  return sum;
}
