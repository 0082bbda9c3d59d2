import { describe, expect, it } from "vitest";
import { allPairs } from "../../src/statistics/pairs/allPairs.ts";
import { compareAll } from "../../src/statistics/pairs/comparison.ts";
import { Incidence } from "../../src/statistics/incidence/Incidence.ts";
import { measureOf, MEASURES } from "../../src/statistics/incidence/measures.ts";
import { nearestTo } from "../../src/statistics/pairs/nearestTo.ts";
import { overlapOfPair } from "../../src/statistics/incidence/overlapOfPair.ts";
import { PairSignificance } from "../../src/statistics/pairs/PairSignificance.ts";
import { Readings } from "../../src/statistics/incidence/Readings.ts";
import { SharedCounter } from "../../src/statistics/incidence/SharedCounter.ts";
import { finish } from "../../src/threads/steps.ts";
import { drawn, twoQuestionnaires } from "./drawnReadings.ts";
import { tableOf } from "./tableOf.ts";

const asked = {
  nullModel: "BICM",
  correction: "BENJAMINI_HOCHBERG",
  alpha: 0.05,
  minShared: 1,
  significantOnly: false,
  first: 1_000,
} as const;

describe("two holders that were read in part", () => {
  it("are compared over what both were read for", () => {
    const table = tableOf(["1101?", "1?011", "00000"]);
    expect(overlapOfPair(table, 0, 1)).toMatchObject({
      shared: [0, 3],
      onlyA: [],
      onlyB: [],
      notReadInA: [4],
      notReadInB: [1],
    });
    const { values } = overlapOfPair(table, 0, 1);
    expect([values.JACCARD, values.LIFT]).toEqual([1, (2 * 3) / (2 * 2)]);
  });

  it("do not look alike because of each only what it holds is known", () => {
    const held = [
      [0, 1, 2],
      [2, 3],
      [0, 4],
    ];
    const links = { holder: held.flatMap((items, h) => items.map(() => h)), item: held.flat() };
    const only = (items: number[] | undefined) => ({
      isRead: Uint8Array.from({ length: 5 }, (_, i) => Number(items!.includes(i))),
      isMapped: false,
    });
    const table = Incidence.of(
      3,
      5,
      links,
      Readings.of(3, 5, (h) => only(held[h])),
    );
    const { values, onlyA, notReadInB } = overlapOfPair(table, 0, 1);
    // Of the four that either is known to hold one is shared: a lower bound.
    expect([values.JACCARD, onlyA, notReadInB]).toEqual([1 / 4, [], [0, 1]]);
    const comparison = finish(compareAll(new SharedCounter(table), "BICM"));
    expect([...comparison.pValue]).toEqual([...comparison.pValue].fill(1));
  });

  it.each(MEASURES)("rank by %s as one by one", (measure) => {
    const rows = drawn(30, 20, 11);
    const table = tableOf(rows);
    const counter = new SharedCounter(table);
    const { pairs } = finish(allPairs(counter, { ...asked, order: measure }));
    const expected = [];
    for (let a = 0; a < 30; a++)
      for (let b = a + 1; b < 30; b++) {
        const { values, shared } = overlapOfPair(table, a, b);
        if (shared.length > 0) expected.push({ a, b, score: values[measure] });
      }
    expected.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
    expect(pairs.map(({ a, b }) => [a, b])).toEqual(expected.map(({ a, b }) => [a, b]));
    const [nearest] = nearestTo(counter, 3, 1, measure);
    const best = expected.find(({ a, b }) => a === 3 || b === 3)!;
    expect([nearest!.value, nearest!.holder]).toEqual([best.score, best.a === 3 ? best.b : best.a]);
  });

  it("have the sizes that a count by hand gives", () => {
    const rows = drawn(25, 16, 5);
    const { sizes } = new SharedCounter(tableOf(rows));
    rows.forEach((rowA, a) =>
      rows.forEach((rowB, b) => {
        const both = Array.from(rowA).flatMap((cell, i) => (cell !== "?" && rowB[i] !== "?" ? [[cell, rowB[i]]] : []));
        expect(sizes.ofPair(a, b)).toEqual({
          sizeA: both.filter(([cell]) => cell === "1").length,
          sizeB: both.filter(([, cell]) => cell === "1").length,
          items: both.length,
        });
      }),
    );
  });

  it("have too few in common where they were read for different things", () => {
    const table = tableOf([...twoQuestionnaires(3)]);
    const counter = new SharedCounter(table);
    const significance = finish(PairSignificance.of(finish(compareAll(counter, "BICM")), "BENJAMINI_HOCHBERG", 0.05));
    const { classOf } = counter.classes;
    const judged = significance.at(classOf[0]!, classOf[1]!, 0);
    expect(judged).toMatchObject({ shared: 0, expected: 0, pValue: 1, attainable: 1, verdict: "TOO_FEW" });
  });

  it("and items of a transposed table have the same cells", () => {
    const rows = drawn(9, 6, 8);
    const transposed = tableOf(Array.from({ length: 6 }, (_, i) => rows.map((row) => row[i]).join("")));
    const { readings } = tableOf(rows).transposed();
    for (let item = 0; item < 6; item++)
      for (let holder = 0; holder < 9; holder++)
        expect(readings!.reads(readings!.patternOf[item]!, holder)).toBe(
          transposed.readings!.reads(transposed.readings!.patternOf[item]!, holder),
        );
  });

  it("are not judged by the hypergeometric model, which knows no such thing", () => {
    expect(() => finish(compareAll(new SharedCounter(tableOf(["1?", "11"])), "HYPERGEOMETRIC"))).toThrow(
      "some here were read in part",
    );
  });

  it("of too many kinds are refused with a way out", () => {
    const none = { holder: [], item: [] };
    const readings = Readings.of(4_000, 12, (h) => ({
      isRead: Uint8Array.from({ length: 12 }, (_, i) => (h >> i) & 1),
      isMapped: true,
    }));
    expect(() => new SharedCounter(Incidence.of(4_000, 12, none, readings)).sizes).toThrow(
      "say which documents were read in full",
    );
  });
});

it("equal values are equal to the last bit, so that ties are ties", () => {
  expect(measureOf("COSINE", 9, 15, 6, 40)).toBe(measureOf("COSINE", 6, 10, 4, 40));
});
