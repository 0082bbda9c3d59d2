import type { Margins, OpenBlock } from "./certainCells.ts";
import { choleskySolve } from "../distributions/choleskySolve.ts";
import type { Steps } from "../../threads/steps.ts";

const MAX_ROUNDS = 200;
/** Largest departure of an expected margin from the one given, relative to max(1, margin). */
export const MARGIN_TOLERANCE = 1e-10;

/** One open block with its unknowns: cell (g, h) is held with probability 1 / (1 + exp(-(alpha[g] + beta[h]))). */
interface Fit {
  rowDegrees: number[];
  rowSizes: Float64Array;
  columnDegrees: number[];
  columnSizes: Float64Array;
  alpha: Float64Array;
  beta: Float64Array;
  /** 1 for each cell that was read, row after row; the others are held with probability 0. Undefined where all were. */
  isRead: Uint8Array | undefined;
}

/**
 * Probabilities (row group × column group of the block, row after row) whose sums are the block's degrees: the maximum of
 * the concave likelihood of the bipartite configuration model, by Newton's method with halved steps. The longer side is
 * eliminated, so that a round costs rows² × columns of groups, not of things.
 */
export function* solveMargins(block: OpenBlock, margins: Margins): Steps<Float64Array> {
  if (block.rows.length > block.columns.length)
    return transposed(yield* solve(toFit(transpose(block), transposedMargins(margins))), block);
  return yield* solve(toFit(block, margins));
}

function toFit(block: OpenBlock, margins: Margins): Fit {
  const rowSizes = Float64Array.from(block.rows, (row) => margins.rowSizes[row]!);
  const columnSizes = Float64Array.from(block.columns, (column) => margins.columnSizes[column]!);
  let links = 0;
  block.rowDegrees.forEach((degree, g) => (links += degree * rowSizes[g]!));
  const start = (degree: number) => Math.log(degree / Math.sqrt(links));
  const alpha = Float64Array.from(block.rowDegrees, start);
  const beta = Float64Array.from(block.columnDegrees, start);
  const { rowDegrees, columnDegrees, isRead } = block;
  return { rowDegrees, rowSizes, columnDegrees, columnSizes, alpha, beta, isRead };
}

function* solve(fit: Fit): Steps<Float64Array> {
  let p = probabilities(fit);
  let miss = missOf(fit, p);
  for (let round = 0; round < MAX_ROUNDS && miss.worst > 0; round++) {
    const move = yield* newtonMove(fit, p, miss);
    let next = moved(fit, move, 1);
    let nextP = probabilities(next);
    let nextMiss = missOf(next, nextP);
    // Far from the solution a whole step may overshoot: a step must bring the margins nearer or the likelihood up.
    for (
      let share = 0.5;
      share > 1e-6 && nextMiss.worst >= miss.worst && likelihood(next) < likelihood(fit);
      share /= 2
    ) {
      next = moved(fit, move, share);
      nextP = probabilities(next);
      nextMiss = missOf(next, nextP);
    }
    if (miss.worst <= MARGIN_TOLERANCE && nextMiss.worst >= miss.worst / 2) break;
    [fit, p, miss] = [next, nextP, nextMiss];
    yield;
  }
  if (!(miss.worst <= MARGIN_TOLERANCE)) throw new Error(`Margins were met to ${miss.worst} only.`);
  return p;
}

function probabilities({ alpha, beta, isRead }: Fit): Float64Array {
  const p = new Float64Array(alpha.length * beta.length);
  let at = 0;
  for (const a of alpha) for (const b of beta) p[at++] = 1 / (1 + Math.exp(-(a + b)));
  return isRead === undefined ? p : p.map((value, cell) => value * isRead[cell]!);
}

interface Miss {
  rows: Float64Array;
  columns: Float64Array;
  /** Largest miss relative to max(1, degree). */
  worst: number;
}

function missOf({ rowDegrees, rowSizes, columnDegrees, columnSizes }: Fit, p: Float64Array): Miss {
  const rows = Float64Array.from(rowDegrees);
  const columns = Float64Array.from(columnDegrees);
  let at = 0;
  for (let g = 0; g < rows.length; g++)
    for (let h = 0; h < columns.length; h++, at++) {
      rows[g]! -= columnSizes[h]! * p[at]!;
      columns[h]! -= rowSizes[g]! * p[at]!;
    }
  let worst = 0;
  rows.forEach((miss, g) => (worst = Math.max(worst, Math.abs(miss) / Math.max(1, rowDegrees[g]!))));
  columns.forEach((miss, h) => (worst = Math.max(worst, Math.abs(miss) / Math.max(1, columnDegrees[h]!))));
  return { rows, columns, worst };
}

function likelihood({ rowDegrees, rowSizes, columnDegrees, columnSizes, alpha, beta, isRead }: Fit): number {
  let sum = 0;
  for (let g = 0; g < alpha.length; g++) {
    sum += rowSizes[g]! * rowDegrees[g]! * alpha[g]!;
    for (let h = 0; h < beta.length; h++) {
      if (isRead?.[g * beta.length + h] === 0) continue;
      const x = alpha[g]! + beta[h]!;
      sum -= rowSizes[g]! * columnSizes[h]! * (Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))));
    }
  }
  columnDegrees.forEach((degree, h) => (sum += columnSizes[h]! * degree * beta[h]!));
  return sum;
}

/** Newton's step: [D W; Wᵀ E] [a; b] = misses. Adding t to all alpha and taking it from all beta changes nothing: the last alpha stays. */
function* newtonMove(fit: Fit, p: Float64Array, miss: Miss): Steps<{ alpha: Float64Array; beta: Float64Array }> {
  const { rowSizes, columnSizes } = fit;
  const [R, C] = [rowSizes.length, columnSizes.length];
  const W = new Float64Array(R * C);
  const D = new Float64Array(R);
  const E = new Float64Array(C);
  for (let g = 0, at = 0; g < R; g++)
    for (let h = 0; h < C; h++, at++) {
      W[at] = rowSizes[g]! * columnSizes[h]! * p[at]! * (1 - p[at]!);
      D[g]! += W[at]!;
      E[h]! += W[at]!;
    }
  const columnPull = Float64Array.from(miss.columns, (value, h) => (value * columnSizes[h]!) / E[h]!);
  const schur = new Float64Array((R - 1) * (R - 1));
  const alpha = new Float64Array(R);
  for (let g = 0; g + 1 < R; g++) {
    const row = W.subarray(g * C, g * C + C);
    alpha[g] = rowSizes[g]! * miss.rows[g]! - dot(row, columnPull);
    const scaled = row.map((w, h) => w / E[h]!);
    for (let k = 0; k <= g; k++)
      schur[g * (R - 1) + k] = (g === k ? D[g]! : 0) - dot(scaled, W.subarray(k * C, k * C + C));
    if (g % 32 === 31) yield;
  }
  choleskySolve(schur, alpha.subarray(0, R - 1));
  const beta = columnPull;
  for (let g = 0; g < R; g++) for (let h = 0; h < C; h++) beta[h]! -= (W[g * C + h]! * alpha[g]!) / E[h]!;
  return { alpha, beta };
}

function dot(x: Float64Array, y: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i]! * y[i]!;
  return sum;
}

function moved(fit: Fit, move: { alpha: Float64Array; beta: Float64Array }, share: number): Fit {
  const alpha = fit.alpha.map((value, g) => value + share * move.alpha[g]!);
  const beta = fit.beta.map((value, h) => value + share * move.beta[h]!);
  return { ...fit, alpha, beta };
}

function transpose({ rows, columns, rowDegrees, columnDegrees, isRead }: OpenBlock): OpenBlock {
  const [R, C] = [rows.length, columns.length];
  const cells = isRead?.map((_, at) => isRead[(at % R) * C + Math.floor(at / R)]!);
  return { rows: columns, columns: rows, rowDegrees: columnDegrees, columnDegrees: rowDegrees, isRead: cells };
}

function transposedMargins(margins: Margins): Margins {
  const { rowDegrees, rowSizes, columnDegrees, columnSizes } = margins;
  return { rowDegrees: columnDegrees, rowSizes: columnSizes, columnDegrees: rowDegrees, columnSizes: rowSizes };
}

/** The columns × rows answer as the block's rows × columns. */
function transposed(p: Float64Array, block: OpenBlock): Float64Array {
  const [R, C] = [block.rows.length, block.columns.length];
  return p.map((_, at) => p[(at % C) * R + Math.floor(at / C)]!);
}
