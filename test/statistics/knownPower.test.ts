import { describe, expect, test } from "vitest";
import { compareAll } from "../../src/statistics/pairs/comparison.ts";
import { CORRECTIONS } from "../../src/statistics/corrections/corrections.ts";
import { PairSignificance } from "../../src/statistics/pairs/PairSignificance.ts";
import { SharedCounter } from "../../src/statistics/incidence/SharedCounter.ts";
import { finish } from "../../src/threads/steps.ts";
import known from "./knownPower.json" with { type: "json" };
import { tableOf } from "./tableOf.ts";

const models = [
  ["SIZES", "sizes"],
  ["MARGINS", "margins"],
  ["BICM", "bicm"],
] as const;

describe.each(Object.entries(known.tables))("the table %s", (_, { matrix, pairs, corrections }) => {
  const counter = new SharedCounter(tableOf(matrix));
  const { classOf } = counter.classes;

  test.each(models)("has the known expectation, p and attainable p for all pairs under %s", (nullModel, name) => {
    const comparison = finish(compareAll(counter, nullModel));
    expect(comparison.nullModel).toBe(nullModel);
    const all = finish(PairSignificance.of(comparison, "NONE", 0.05));
    for (const pair of pairs) {
      const worth = all.at(classOf[pair.a]!, classOf[pair.b]!, pair.shared);
      for (const value of ["expected", "pValue", "attainable"] as const)
        expect(Math.abs(worth[value] - pair[name][value]), `${value} of ${pair.a} and ${pair.b}`).toBeLessThan(1e-9);
    }
  });

  test.each(["SIZES", "MARGINS"] as const)("has the known tails, to nine digits of each, under %s", (nullModel) => {
    const { chance } = finish(compareAll(counter, nullModel));
    for (const pair of pairs) {
      const { tail } = chance.between(classOf[pair.a]!, classOf[pair.b]!, 0);
      pair[nullModel === "SIZES" ? "sizes" : "margins"].upperTails.forEach((known, shared) =>
        expect(tail(shared)).toBeCloseTo(known, 9 - Math.round(Math.log10(Math.max(known, 1e-100)))),
      );
    }
  });

  test("has the known lower tail under MARGINS", () => {
    const all = finish(PairSignificance.of(finish(compareAll(counter, "MARGINS", [], "LOWER")), "NONE", 0.05));
    for (const { a, b, shared, margins } of pairs)
      expect(
        Math.abs(all.at(classOf[a]!, classOf[b]!, shared).pValue - margins.lower),
        `lower p of ${a} and ${b}`,
      ).toBeLessThan(1e-9);
  });

  for (const [nullModel, name] of models)
    test.each(["0.05", "0.2"] as const)(`has the known q and verdicts under ${nullModel} at alpha %s`, (alpha) => {
      const comparison = finish(compareAll(counter, nullModel));
      const { q, verdicts } = corrections[name][alpha];
      for (const correction of CORRECTIONS) {
        if (correction === "NONE") continue;
        const all = finish(PairSignificance.of(comparison, correction, Number(alpha)));
        pairs.forEach(({ a, b, shared }, i) => {
          const { qValue, verdict } = all.at(classOf[a]!, classOf[b]!, shared);
          expect(Math.abs(qValue! - q[correction][i]!), `q of ${a} and ${b} by ${correction}`).toBeLessThan(1e-9);
          if (correction !== "BONFERRONI")
            expect(verdict, `verdict on ${a} and ${b} by ${correction}`).toBe(verdicts[correction][i]);
        });
      }
    });
});
