import { describe, expect, test } from "vitest";
import { allPairs, type PairsAsked } from "../../src/statistics/pairs/allPairs.ts";
import { stableCommunities, significantGraph } from "../../src/statistics/communities/communities.ts";
import { compareAll } from "../../src/statistics/pairs/comparison.ts";
import { fisherExact } from "../../src/statistics/distributions/fisherExact.ts";
import { Incidence } from "../../src/statistics/incidence/Incidence.ts";
import { nearestTo } from "../../src/statistics/pairs/nearestTo.ts";
import { OverlapInputError } from "../../src/statistics/OverlapInputError.ts";
import { overlapOfPair } from "../../src/statistics/incidence/overlapOfPair.ts";
import { PairSignificance } from "../../src/statistics/pairs/PairSignificance.ts";
import { seriated } from "../../src/statistics/seriation/seriation.ts";
import { SharedCounter } from "../../src/statistics/incidence/SharedCounter.ts";
import { finish } from "../../src/threads/steps.ts";
import { wilsonInterval } from "../../src/statistics/distributions/wilsonInterval.ts";
import { tableOf } from "./tableOf.ts";

const ASKED: PairsAsked = {
  order: "JACCARD",
  nullModel: "BICM",
  correction: "BENJAMINI_HOCHBERG",
  alpha: 0.05,
  minShared: 0,
  significantOnly: false,
  first: 10,
};

function pairsOf(table: Incidence, asked: Partial<PairsAsked> = {}) {
  return finish(allPairs(new SharedCounter(table), { ...ASKED, ...asked }));
}

describe("tables with nothing to compare", () => {
  test.each([
    ["nothing at all", []],
    ["one cell", ["1"]],
    ["one empty cell", ["0"]],
    ["one holder", ["10110"]],
    ["no items", ["", "", ""]],
  ])("%s: a defined answer", (_, rows) => {
    const table = tableOf(rows);
    const pairs = rows.length === 3 ? 3 : 0;
    for (const order of ["JACCARD", "IDF_JACCARD", "SURPRISE"] as const)
      for (const nullModel of ["BICM", "HYPERGEOMETRIC"] as const) {
        const found = pairsOf(table, { order, nullModel });
        expect(found.pairs).toHaveLength(pairs);
        expect([found.totalCount, found.significantCount]).toEqual([pairs, 0]);
        expect(pairsOf(table.transposed(), { order, nullModel }).significantCount).toBe(0);
      }
    expect([...finish(seriated(table)).order]).toEqual(rows.map((__, i) => i));
    const significance = finish(
      PairSignificance.of(finish(compareAll(new SharedCounter(table), "BICM")), "NONE", 0.05),
    );
    const partition = finish(stableCommunities(finish(significantGraph(significance)), 1, 3));
    expect([...partition.communityOf]).toEqual(rows.map((__, i) => i));
    expect(partition.modularity).toBe(0);
  });

  test("equal rows, full or not, share what they must: nothing can be significant", () => {
    for (const rows of [Array(6).fill("111"), Array(6).fill("101"), Array(6).fill("000")]) {
      const { pairs, significantCount } = pairsOf(tableOf(rows), { first: 15 });
      expect(significantCount).toBe(0);
      expect(pairs).toHaveLength(15);
      for (const { significance } of pairs) {
        expect(significance.pValue).toBe(1);
        expect(significance.verdict).toBe("TOO_FEW");
      }
    }
  });

  test("a holder against itself shares all that it has", () => {
    const { shared, onlyA, onlyB, values } = overlapOfPair(tableOf(["1010", "0111"]), 1, 1);
    expect({ shared, onlyA, onlyB }).toEqual({ shared: [1, 2, 3], onlyA: [], onlyB: [] });
    expect(values.JACCARD).toBe(1);
  });
});

describe("arguments out of range are refused by name", () => {
  const table = tableOf(["110", "011"]);
  const counter = new SharedCounter(table);
  test.each<[string, () => unknown]>([
    ["alpha", () => pairsOf(table, { alpha: 2 })],
    ["alpha", () => pairsOf(table, { alpha: 0 })],
    ["alpha", () => pairsOf(table, { alpha: Number.NaN })],
    ["first", () => pairsOf(table, { first: -1 })],
    ["first", () => pairsOf(table, { first: 1.5 })],
    ["minShared", () => pairsOf(table, { minShared: -1 })],
    ["to", () => nearestTo(counter, 2, 5, "JACCARD")],
    ["to", () => nearestTo(counter, -1, 5, "JACCARD")],
    ["first", () => nearestTo(counter, 0, -5, "JACCARD")],
    ["a", () => overlapOfPair(table, 7, 0)],
    ["b", () => overlapOfPair(table, 0, 0.5)],
    ["links", () => Incidence.of(1, 1, { holder: [1], item: [0] })],
    ["links", () => Incidence.of(1, 1, { holder: [0], item: [-1] })],
    ["links", () => Incidence.of(1, 1, { holder: [0], item: [0], count: [-1] })],
    ["links", () => Incidence.of(1, 1, { holder: [0], item: [] })],
    ["cells", () => fisherExact(1, 2, -3, 4)],
    ["successes", () => wilsonInterval(3, 2)],
  ])("%s", (argument, ask) => {
    expect(ask).toThrow(OverlapInputError);
    expect(ask).toThrow(expect.objectContaining({ argument }));
  });

  test("first 0 is a count without pairs", () => {
    expect(pairsOf(table, { first: 0 })).toMatchObject({ pairs: [], totalCount: 1 });
    expect(nearestTo(counter, 0, 0, "DICE")).toEqual([]);
  });
});
