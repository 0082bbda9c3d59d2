import { hypergeometricOf } from "./hypergeometric.ts";
import { OverlapInputError } from "../OverlapInputError.ts";

/**
 * Fisher's exact test, two-sided, of the table [[a, b], [c, d]]: the sum of all tables that are not likelier than this
 * one (within 1e-7, as R's fisher.test counts ties). oddsRatio is the sample's ad/bc: Infinity where only bc is 0, null
 * where a margin is empty and nothing can be compared.
 * @throws OverlapInputError for a cell that is no whole number ≥ 0.
 */
export function fisherExact(a: number, b: number, c: number, d: number): { pValue: number; oddsRatio: number | null } {
  for (const cell of [a, b, c, d])
    if (!Number.isInteger(cell) || cell < 0)
      throw new OverlapInputError("cells", `${cell} is no count of a two by two table.`);
  const { lowest, weights, total } = hypergeometricOf(a + b + c + d, a + b, a + c);
  const limit = weights[a - lowest]! * (1 + 1e-7);
  let sum = 0;
  for (const weight of weights) if (weight <= limit) sum += weight;
  const margins = [a + b, c + d, a + c, b + d];
  return { pValue: Math.min(1, sum / total), oddsRatio: margins.includes(0) ? null : (a * d) / (b * c) };
}
