import { choleskySolve } from "../distributions/choleskySolve.ts";
import { type Inclusion, inclusionOf } from "./inclusionOf.ts";
import type { Steps } from "../../threads/steps.ts";
import { logSumAt, type Tilt, tiltsFor } from "./tiltedItems.ts";

/** Margins of an open table by classes: sizes ascending, each strictly between 0 and the number of items, popularities likewise. */
export interface ClassMargins {
  sizes: ArrayLike<number>;
  sizeCounts: ArrayLike<number>;
  popularity: ArrayLike<number>;
  itemCounts: ArrayLike<number>;
}

const MAX_ROUNDS = 200;
/** Largest departure of an expected popularity from the one given, relative to it. */
const TOLERANCE = 1e-9;

interface Fit {
  logWeight: Float64Array;
  inclusion: Inclusion;
  /** By class of items: popularity that is given and not expected. */
  miss: Float64Array;
  worst: number;
  likelihood: number;
}

/**
 * Log weights of the classes of items, such that holders of the given sizes hold each as often as it is held: conditional maximum
 * likelihood of the Rasch model (Andersen 1970), with a geometric mean of 1. Newton's method; the covariances of holding two items are
 * those of Hájek (1964), which are close, so that each step is an ascent and the last ones are as good as Newton's own.
 */
export function* conditionalWeights(margins: ClassMargins): Steps<Float64Array> {
  const holders = Array.from(margins.sizeCounts).reduce((sum, n) => sum + n, 0);
  let fit = fitOf(
    margins,
    Float64Array.from(margins.popularity, (c) => Math.log(c / (holders - c))),
  );
  for (let round = 0; round < MAX_ROUNDS && fit.worst > 0; round++) {
    const move = yield* moveOf(margins, fit);
    yield;
    let share = 1;
    let next = fitOf(margins, moved(fit.logWeight, move, share));
    while (share > 1e-6 && next.worst >= fit.worst && !(next.likelihood > fit.likelihood)) {
      share /= 2;
      next = fitOf(margins, moved(fit.logWeight, move, share));
      yield;
    }
    if (fit.worst <= TOLERANCE && next.worst >= fit.worst / 2) break;
    fit = next;
    yield;
  }
  if (!(fit.worst <= TOLERANCE)) throw new Error(`Popularities were met to ${fit.worst} only.`);
  return centred(fit.logWeight, margins.itemCounts);
}

function fitOf({ sizes, sizeCounts, popularity, itemCounts }: ClassMargins, logWeight: Float64Array): Fit {
  const items = { logWeight, count: itemCounts };
  const tilts = tiltsFor(items, sizes);
  const inclusion = inclusionOf(items, sizes, tilts);
  const classes = logWeight.length;
  const miss = Float64Array.from(popularity);
  let likelihood = 0;
  for (let d = 0; d < sizes.length; d++)
    for (let k = 0; k < classes; k++) miss[k]! -= sizeCounts[d]! * inclusion.chance[d * classes + k]!;
  logWeight.forEach((weight, k) => (likelihood += itemCounts[k]! * popularity[k]! * weight));
  for (const tilt of tilts) likelihood -= logPolynomials(items, sizes, sizeCounts, tilt, inclusion);
  const worst = miss.reduce((most, m, k) => Math.max(most, Math.abs(m) / popularity[k]!), 0);
  return { logWeight, inclusion, miss, worst: Number.isFinite(likelihood) ? worst : Infinity, likelihood };
}

/** Σ ln of the elementary symmetric polynomials of the sizes of a tilt, once for each holder. */
function logPolynomials(
  items: { logWeight: Float64Array; count: ArrayLike<number> },
  sizes: ArrayLike<number>,
  sizeCounts: ArrayLike<number>,
  { shift, from, to }: Tilt,
  { logMass }: Inclusion,
): number {
  const all = logSumAt(items, shift);
  let sum = 0;
  for (let d = from; d < to; d++) sum += sizeCounts[d]! * (logMass[d]! + all - shift * sizes[d]!);
  return sum;
}

/** Adding one number to all log weights changes nothing: the last one stays. */
function* moveOf({ sizes, sizeCounts, itemCounts }: ClassMargins, { inclusion, miss }: Fit): Steps<Float64Array> {
  const classes = miss.length;
  const n = classes - 1;
  const H = new Float64Array(n * n);
  const v = new Float64Array(classes);
  for (let d = 0; d < sizes.length; d++) {
    let all = 0;
    for (let k = 0; k < classes; k++) {
      const p = inclusion.chance[d * classes + k]!;
      v[k] = itemCounts[k]! * p * (1 - p);
      all += v[k]!;
    }
    if (!(all > 0)) continue;
    for (let k = 0; k < n; k++) {
      H[k * n + k]! += sizeCounts[d]! * v[k]!;
      const share = (sizeCounts[d]! * v[k]!) / all;
      for (let l = 0; l <= k; l++) H[k * n + l]! -= share * v[l]!;
    }
    if (d % 32 === 31) yield;
  }
  const move = new Float64Array(classes);
  for (let k = 0; k < n; k++) move[k] = itemCounts[k]! * miss[k]!;
  choleskySolve(H, move.subarray(0, n));
  return move;
}

/** A step moves no weight by more than e^3: far from the solution it is a direction only. */
function moved(logWeight: Float64Array, move: Float64Array, share: number): Float64Array {
  const most = move.reduce((max, step) => Math.max(max, Math.abs(step)), 0);
  const scale = share * Math.min(1, 3 / most);
  return logWeight.map((weight, k) => weight + scale * move[k]!);
}

function centred(logWeight: Float64Array, itemCounts: ArrayLike<number>): Float64Array {
  let [sum, items] = [0, 0];
  logWeight.forEach((weight, k) => {
    sum += itemCounts[k]! * weight;
    items += itemCounts[k]!;
  });
  return logWeight.map((weight) => weight - sum / items);
}
