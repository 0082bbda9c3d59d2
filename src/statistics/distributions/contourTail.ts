import type { Trials } from "./Trials.ts";

/**
 * P(X ≥ k) of a Poisson-binomial sum, 0 < k ≤ number of trials, by Cauchy's integral over a circle through (nearly) the saddle
 * point: (1/2π) ∫ exp(K(s + it) − (s + it) k) / (1 − e^−(s + it)) dt, K the cumulant generating function. The M-point
 * trapezoid is exact but for aliases, Σ_{l≠0} e^{slM} P(X ≥ k + lM), and M is chosen to hold them below 1e-15 of
 * e^{K(s) − sk}; nodes are left out where the integrand, which falls with |t|, is below 1e-16 of its peak. With rounding
 * the relative error is below 1e-10 for up to 100,000 trials (of P, or of 1 − P below the mean).
 */
export function contourTail(trials: Trials, k: number): number {
  let count = 0;
  let mean = 0;
  trials.sizes.forEach((size, g) => {
    count += size;
    mean += size * trials.probabilities[g]!;
  });
  if (k > mean) return Math.min(1, upperTail(trials, k, count));
  // Below the mean the other tail is the small one: P(X ≥ k) = 1 − P(count − X ≥ count − k + 1).
  const misses = { sizes: trials.sizes, probabilities: trials.probabilities.map((p) => 1 - p) };
  return Math.max(0, 1 - upperTail(misses, count - k + 1, count));
}

function upperTail(trials: Trials, k: number, count: number): number {
  if (k === count) return Math.exp(cumulantAtInfinity(trials));
  const s = tiltFor(trials, k);
  const { K, variance } = cumulants(trials, s);
  const spread = Math.sqrt(variance);
  const height = K - s * k;
  const M = Math.ceil(Math.max(10 * spread + 20, (40 - height) / s));
  const tilted = trials.probabilities.map((p) => (p * Math.exp(s)) / (1 + p * Math.expm1(s)));
  const characteristicAt = characteristicOf(tilted, trials.sizes, spread);
  let sum = 0;
  for (let j = 0; 2 * j <= M; j++) {
    const t = (2 * Math.PI * j) / M;
    const phi = characteristicAt(t);
    if (Math.abs(phi.re) + Math.abs(phi.im) < 1e-16) break;
    // Half of the circle mirrors the other: the first and, for even M, the last node stand alone.
    const weight = j === 0 || 2 * j === M ? 1 : 2;
    const [cos, sin] = [Math.cos(t * k), Math.sin(t * k)];
    const [re, im] = [phi.re * cos + phi.im * sin, phi.im * cos - phi.re * sin];
    const [poleRe, poleIm] = [1 - Math.exp(-s) * Math.cos(t), Math.exp(-s) * Math.sin(t)];
    sum += (weight * (re * poleRe + im * poleIm)) / (poleRe * poleRe + poleIm * poleIm);
  }
  return (Math.exp(height) * sum) / M;
}

/** log P(X = count). */
function cumulantAtInfinity({ probabilities, sizes }: Trials): number {
  return probabilities.reduce((sum, p, g) => sum + sizes[g]! * Math.log(p), 0);
}

/** K(s) with its first two derivatives: log-normaliser, mean and variance of the tilted sum. */
function cumulants({ probabilities, sizes }: Trials, s: number): { K: number; mean: number; variance: number } {
  const grown = Math.expm1(s);
  let [K, mean, variance] = [0, 0, 0];
  for (let g = 0; g < sizes.length; g++) {
    const p = probabilities[g]!;
    const tilted = (p * (grown + 1)) / (1 + p * grown);
    K += sizes[g]! * Math.log1p(p * grown);
    mean += sizes[g]! * tilted;
    variance += sizes[g]! * tilted * (1 - tilted);
  }
  return { K, mean, variance };
}

/** log E exp(itX) is a power series in z = exp(it) − 1, whose terms shrink like (largest probability × |z|)^j: it is cut where that is 1e-16. */
const MOST_SHRINKING = 0.6;
/** Where a characteristic function of this spread has fallen below 1e-16, times the spread. */
const REACH = 8.6;

/**
 * E exp(itX) at any t. By the series where it converges fast, which is nearly everywhere on sums of many trials: its coefficients
 * are power sums of the probabilities, and cost once what the product over all groups costs at every t.
 */
function characteristicOf(probabilities: number[], sizes: number[], spread: number) {
  const largest = Math.max(...probabilities);
  const shrinking = Math.min(MOST_SHRINKING, (largest * REACH) / spread);
  const terms = Math.ceil(Math.log(1e-16) / Math.log(shrinking));
  const coefficients = logCoefficients(probabilities, sizes, terms);
  return (t: number): { re: number; im: number } => {
    const half = Math.sin(t / 2);
    if (2 * half * largest > shrinking) return product(probabilities, sizes, t);
    const [zRe, zIm] = [-2 * half * half, Math.sin(t)];
    let re = 0;
    let im = 0;
    for (let j = terms - 1; j >= 0; j--) {
      const sum = re + coefficients[j]!;
      re = sum * zRe - im * zIm;
      im = sum * zIm + im * zRe;
    }
    const size = Math.exp(re);
    return { re: size * Math.cos(im), im: size * Math.sin(im) };
  };
}

/** Of log(1 + pz), summed over all trials: (−1)^(j + 1) × Σ p^j / j for j = 1 … terms. */
function logCoefficients(probabilities: number[], sizes: number[], terms: number): Float64Array {
  const sums = new Float64Array(terms);
  probabilities.forEach((p, g) => {
    let power = -sizes[g]!;
    for (let j = 0; j < terms; j++) {
      power *= -p;
      sums[j]! += power;
    }
  });
  return sums.map((sum, j) => sum / (j + 1));
}

/** E exp(itX) as the product that it is: powers by repeated squaring cost a quarter of logarithm and angle, and round by less than trials × 1e-16. */
function product(probabilities: number[], sizes: number[], t: number): { re: number; im: number } {
  const [cos, sin] = [Math.cos(t), Math.sin(t)];
  let [re, im] = [1, 0];
  for (let g = 0; g < sizes.length; g++) {
    const p = probabilities[g]!;
    let baseRe = 1 - p + p * cos;
    let baseIm = p * sin;
    for (let power = sizes[g]!; power > 0; power >>>= 1) {
      let swap = re;
      if (power & 1) {
        re = re * baseRe - im * baseIm;
        im = swap * baseIm + im * baseRe;
      }
      swap = baseRe;
      baseRe = baseRe * baseRe - baseIm * baseIm;
      baseIm = 2 * swap * baseIm;
    }
  }
  return { re, im };
}

/** The tilt at which the mean is k, but not nearer to the pole at 0 than 2 standard deviations: nearer, aliases fade slowly. */
function tiltFor(trials: Trials, k: number): number {
  let [low, high] = [0, 1];
  while (cumulants(trials, high).mean < k) [low, high] = [high, high * 2];
  let s = (low + high) / 2;
  for (let round = 0; round < 60; round++) {
    const { mean, variance } = cumulants(trials, s);
    if (mean < k) low = s;
    else high = s;
    const newton = s + (k - mean) / variance;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - s) < 1e-4 * next) break;
    s = next;
  }
  return Math.max(s, Math.min(0.7, 2 / Math.sqrt(cumulants(trials, 0).variance)));
}
