/**
 * The hypergeometric distribution of k: a draw of `drawn` from `total`, `marked` of which are marked; the weights are
 * relative to the largest one, so no logarithm or factorial rounds them (relative error ~ steps × 1e-16).
 */
export interface Hypergeometric {
  /** Smallest possible k; `weights[i]` belongs to k = lowest + i. */
  lowest: number;
  weights: Float64Array;
  total: number;
}

export function hypergeometricOf(total: number, marked: number, drawn: number): Hypergeometric {
  const lowest = Math.max(0, marked + drawn - total);
  const weights = new Float64Array(Math.min(marked, drawn) - lowest + 1);
  const mode = Math.floor(((marked + 1) * (drawn + 1)) / (total + 2));
  const peak = Math.min(Math.max(mode - lowest, 0), weights.length - 1);
  const rise = (k: number) => ((marked - k) * (drawn - k)) / ((k + 1) * (total - marked - drawn + k + 1));
  weights[peak] = 1;
  for (let i = peak; i + 1 < weights.length; i++) weights[i + 1] = weights[i]! * rise(lowest + i);
  for (let i = peak; i > 0; i--) weights[i - 1] = weights[i]! / rise(lowest + i - 1);
  return { lowest, weights, total: weights.reduce((sum, weight) => sum + weight, 0) };
}
