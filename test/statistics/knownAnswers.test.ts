import { describe, expect, test } from "vitest";
import { allPairs } from "../../src/statistics/pairs/allPairs.ts";
import { MEASURES } from "../../src/statistics/incidence/measures.ts";
import type { NullModel } from "../../src/statistics/chance/nullModels.ts";
import { overlapOfPair } from "../../src/statistics/incidence/overlapOfPair.ts";
import { SharedCounter } from "../../src/statistics/incidence/SharedCounter.ts";
import { finish } from "../../src/threads/steps.ts";
import known from "./knownAnswers.json" with { type: "json" };
import { tableOf } from "./tableOf.ts";

describe.each(Object.entries(known.tables))("the table %s", (_, { matrix, pairs }) => {
  const table = tableOf(matrix);
  const counter = new SharedCounter(table);

  function allUnder(nullModel: NullModel) {
    const asked = { order: "JACCARD", correction: "BENJAMINI_HOCHBERG", alpha: 0.05, minShared: 0 } as const;
    const all = finish(allPairs(counter, { ...asked, nullModel, significantOnly: false, first: pairs.length }));
    return new Map(all.pairs.map((pair) => [`${pair.a} ${pair.b}`, pair]));
  }

  test("has the known values of all measures for all pairs", () => {
    for (const pair of pairs) {
      const { values, shared } = overlapOfPair(table, pair.a, pair.b);
      expect(shared).toHaveLength(pair.shared);
      for (const measure of MEASURES) expect(Math.abs(values[measure] - pair[measure])).toBeLessThan(1e-9);
    }
  });

  test("has the known p, q, expectation, attainable p and verdict for all pairs under BiCM", () => {
    const found = allUnder("BICM");
    expect(found.size).toBe(pairs.length);
    for (const { a, b, shared, bicm } of pairs) {
      const { significance } = found.get(`${a} ${b}`)!;
      expect(significance.shared).toBe(shared);
      expect(significance.verdict).toBe(bicm.verdict);
      for (const value of ["expected", "pValue", "attainable", "qValue"] as const)
        expect(Math.abs(significance[value]! - bicm[value]), `${value} of ${a} and ${b}`).toBeLessThan(1e-9);
    }
  });

  test("has small p-values right to nine digits, not only to nine decimals", () => {
    const found = allUnder("BICM");
    for (const { a, b, bicm } of pairs)
      expect(found.get(`${a} ${b}`)!.significance.attainable / bicm.attainable).toBeCloseTo(1, 9);
  });

  test("has the known p and q for all pairs under the hypergeometric model", () => {
    const found = allUnder("HYPERGEOMETRIC");
    for (const { a, b, hypergeometric } of pairs) {
      const { significance } = found.get(`${a} ${b}`)!;
      expect(Math.abs(significance.pValue - hypergeometric.pValue)).toBeLessThan(1e-9);
      expect(Math.abs(significance.qValue! - hypergeometric.qValue)).toBeLessThan(1e-9);
    }
  });
});
