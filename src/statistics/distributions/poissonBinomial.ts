import { contourTail } from "./contourTail.ts";
import type { Trials } from "./Trials.ts";

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
  let sum = 0;
  let variance = 0;
  trials.sizes.forEach((size, g) => {
    const p = trials.probabilities[g]!;
    count += size;
    sum += size * p;
    variance += size * p * (1 - p);
  });
  const mean = certain + sum;
  const last = Math.min(count, upTo - certain);
  if (last <= 0 || count === 0) return { mean, tail: (k) => (k <= certain ? 1 : 0) };
  const terms = Math.min(count, termsFor(sum, variance, last));
  if (convolutionCost(trials, terms) > MULTIPLICATIONS_A_CONTOUR * asked)
    return { mean, tail: (k) => (k <= certain ? 1 : k > certain + count ? 0 : contourTail(trials, k - certain)) };
  const tails = tailsOf(trials, count, last, terms);
  return { mean, tail: (k) => (k <= certain ? 1 : (tails[k - certain] ?? 0)) };
}

function convolutionCost({ sizes }: Trials, terms: number): number {
  let cost = 0;
  for (const size of sizes) cost += Math.min(size, terms) * terms;
  return cost;
}

/** How many terms will mostly do: beyond so many a normal distribution has less than e^-30 of its tail at `last`; and some more. */
function termsFor(mean: number, variance: number, last: number): number {
  return Math.ceil(mean + Math.sqrt(Math.max(0, last - mean) ** 2 + 60 * variance)) + 8;
}

function tailsOf(trials: Trials, count: number, last: number, firstTerms: number): Float64Array {
  for (let terms = Math.max(last, firstTerms); ; terms = Math.min(count, Math.ceil(terms * 1.25))) {
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
  let mass: Float64Array = new Float64Array(terms + 1);
  mass[0] = 1;
  const single: number[] = [];
  probabilities.forEach((p, g) => {
    const size = sizes[g]!;
    // Many equal trials are one binomial, unless its first term would underflow.
    if (size > terms && size * Math.log1p(-p) > -600) mass = withBinomial(mass, p, size);
    else for (let i = 0; i < size; i++) single.push(p);
  });
  // After a binomial every term is filled; trials alone fill one each.
  let filled = mass[1] === 0 ? 0 : terms;
  for (let i = 0; i < single.length; i += 4) {
    filled = Math.min(terms, filled + 4);
    withTrials(mass, single[i]!, single[i + 1] ?? 0, single[i + 2] ?? 0, single[i + 3] ?? 0, filled);
  }
  return mass;
}

/** Four trials in one pass: their generating functions multiplied take five products a term instead of eight, and load it once. */
function withTrials(mass: Float64Array, a: number, b: number, c: number, d: number, upTo: number): void {
  const x0 = (1 - a) * (1 - b);
  const x1 = a * (1 - b) + b * (1 - a);
  const x2 = a * b;
  const y0 = (1 - c) * (1 - d);
  const y1 = c * (1 - d) + d * (1 - c);
  const y2 = c * d;
  const f0 = x0 * y0;
  const f1 = x0 * y1 + x1 * y0;
  const f2 = x0 * y2 + x1 * y1 + x2 * y0;
  const f3 = x1 * y2 + x2 * y1;
  const f4 = x2 * y2;
  // What the four terms before were.
  let m1 = 0;
  let m2 = 0;
  let m3 = 0;
  let m4 = 0;
  for (let k = 0; k <= upTo; k++) {
    const m0 = mass[k]!;
    mass[k] = m0 * f0 + m1 * f1 + (m2 * f2 + m3 * f3) + m4 * f4;
    m4 = m3;
    m3 = m2;
    m2 = m1;
    m1 = m0;
  }
}

function withBinomial(mass: Float64Array, p: number, size: number): Float64Array {
  const terms = mass.length - 1;
  const binomial = new Float64Array(terms + 1);
  binomial[0] = Math.exp(size * Math.log1p(-p));
  for (let k = 0; k < terms; k++) binomial[k + 1] = (binomial[k]! * (size - k) * p) / ((k + 1) * (1 - p));
  const sum = new Float64Array(mass.length);
  for (let i = 0; i <= terms; i++) for (let j = 0; j <= i; j++) sum[i]! += mass[j]! * binomial[i - j]!;
  return sum;
}
