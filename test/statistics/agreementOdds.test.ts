import { describe, expect, test } from "vitest";
import { agreementOdds } from "../../src/statistics/pairs/agreementOdds.ts";
import { hypergeometricOf } from "../../src/statistics/distributions/hypergeometric.ts";

/** P(S ≥ s) where each further shared item is θ times as likely. */
function tailAt(masses: Float64Array, shared: number, odds: number): number {
  const weights = masses.map((mass, s) => mass * odds ** s);
  return weights.subarray(shared).reduce((x, y) => x + y, 0) / weights.reduce((x, y) => x + y);
}

describe("the odds ratio of agreement", () => {
  const tea = Float64Array.from(hypergeometricOf(8, 4, 4).weights);

  test("of the lady tasting tea is that of Fisher's exact test as R gives it, with its interval", () => {
    // fisher.test(matrix(c(3, 1, 1, 3), 2)) gives 6.408309 (0.2117329, 621.9337505), its roots by uniroot's usual tolerance.
    const { estimate, low, high } = agreementOdds(tea, 3);
    expect(estimate).toBeCloseTo(6.4083, 4);
    expect(low).toBeCloseTo(0.2117, 4);
    expect(high! / 621.9).toBeCloseTo(1, 1);
  });

  test("has ends at which so much or more, or so little or less, has a chance of 2.5 %", () => {
    const masses = Float64Array.of(0, 1e-8, 0.003, 0.3, 1, 0.5, 0.02, 1e-5, 1e-12);
    for (let shared = 2; shared < 8; shared++) {
      const { low, high } = agreementOdds(masses, shared);
      expect(tailAt(masses, shared, low!)).toBeCloseTo(0.025, 10);
      expect(tailAt(masses, shared + 1, high!)).toBeCloseTo(0.975, 10);
    }
  });

  test("has no upper end where all is shared that could be, is 0 where nothing is, and is unknown where chance has no choice", () => {
    expect(agreementOdds(tea, 4)).toEqual({ estimate: null, low: expect.any(Number), high: null });
    expect(agreementOdds(tea, 0)).toEqual({ estimate: 0, low: 0, high: expect.any(Number) });
    expect(agreementOdds(Float64Array.of(0, 0, 1), 2)).toEqual({ estimate: null, low: null, high: null });
  });
});
