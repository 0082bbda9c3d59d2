import { describe, expect, test } from "vitest";
import { corrected } from "../../src/statistics/corrections/corrections.ts";
import { fisherExact } from "../../src/statistics/distributions/fisherExact.ts";
import { seededRandom } from "../../src/statistics/distributions/seededRandom.ts";
import { finish } from "../../src/threads/steps.ts";
import { wilsonInterval } from "../../src/statistics/distributions/wilsonInterval.ts";

/** By the definition, one test after the other. */
function plainQ(p: number[]): number[] {
  const sorted = p.toSorted((x, y) => x - y);
  return p.map((mine) => Math.min(1, ...sorted.map((x, i) => (x >= mine ? (x * p.length) / (i + 1) : 1))));
}

describe("Fisher's exact test", () => {
  test("of the lady tasting tea and of tables whose fractions can be counted by hand", () => {
    expect(fisherExact(3, 1, 1, 3)).toEqual({ pValue: expect.closeTo(34 / 70, 14), oddsRatio: 9 });
    expect(fisherExact(4, 0, 0, 4)).toEqual({ pValue: expect.closeTo(2 / 70, 14), oddsRatio: Infinity });
    expect(fisherExact(1, 9, 11, 3).pValue).toBeCloseTo(0.002759456185220083, 15);
  });

  test("does not depend on which rows or columns come first", () => {
    const p = fisherExact(12, 30, 7, 55).pValue;
    for (const other of [fisherExact(30, 12, 55, 7), fisherExact(7, 55, 12, 30), fisherExact(12, 7, 30, 55)])
      expect(other.pValue).toBeCloseTo(p, 13);
  });

  test("of an empty margin says nothing", () => {
    expect(fisherExact(0, 0, 5, 9)).toEqual({ pValue: 1, oddsRatio: null });
    expect(fisherExact(0, 0, 0, 0)).toEqual({ pValue: 1, oddsRatio: null });
  });
});

test("Wilson's interval has its ends where the share is z standard errors away", () => {
  for (const [successes, trials] of [
    [0, 10],
    [3, 10],
    [10, 10],
    [250, 1000],
  ] as const) {
    const { low, high } = wilsonInterval(successes, trials)!;
    for (const end of [low, high].filter((bound) => bound > 0 && bound < 1))
      expect((successes / trials - end) ** 2 / ((end * (1 - end)) / trials)).toBeCloseTo(1.959963984540054 ** 2, 9);
    expect(low).toBeLessThanOrEqual(successes / trials);
    expect(high).toBeGreaterThanOrEqual(successes / trials);
  }
  expect(wilsonInterval(0, 0)).toBeNull();
});

describe("corrections", () => {
  test("of Benjamini and Hochberg, and how far a single p would have to fall, agree with the definition", () => {
    const random = seededRandom(4);
    for (let round = 0; round < 200; round++) {
      const p = Array.from(
        { length: 12 },
        () => Math.ceil(40 * random() ** (1 + (round % 4))) / 40 / (1 + (round % 3)),
      );
      const distinct = [...new Set(p)];
      const count = Float64Array.from(distinct, (x) => p.filter((y) => y === x).length);
      const { qValue, reach } = finish(corrected("BENJAMINI_HOCHBERG", Float64Array.from(distinct), count, 0.1));
      const expected = plainQ(p);
      for (const [i, mine] of p.entries()) {
        const at = distinct.indexOf(mine);
        expect(qValue[at]).toBeCloseTo(expected[i]!, 12);
        if (expected[i]! <= 0.1 + 1e-9) continue;
        for (const attainable of [1e-4, 0.003, 0.0071, 0.0131, 0.021, 0.034, 0.052, 0.093]) {
          if (attainable > mine) continue;
          const would = plainQ(p.with(i, attainable))[i]! <= 0.1;
          expect(attainable <= reach[at]!).toBe(would);
        }
      }
    }
  });

  test("of Bonferroni multiplies by the number of tests", () => {
    const { qValue } = finish(corrected("BONFERRONI", Float64Array.of(0.001, 0.4), Float64Array.of(2, 8), 0.05));
    expect([...qValue]).toEqual([0.01, 1]);
  });
});
