import { describe, expect, test } from "vitest";
import { allPairs, type PairsAsked } from "../../src/statistics/pairs/allPairs.ts";
import { Incidence } from "../../src/statistics/incidence/Incidence.ts";
import { MEASURES } from "../../src/statistics/incidence/measures.ts";
import { nearestTo } from "../../src/statistics/pairs/nearestTo.ts";
import { NULL_MODELS } from "../../src/statistics/chance/nullModels.ts";
import { overlapOfPair } from "../../src/statistics/incidence/overlapOfPair.ts";
import { comparePairs } from "../../src/statistics/pairs/RankedPairs.ts";
import { SharedCounter } from "../../src/statistics/incidence/SharedCounter.ts";
import { finish, finishInSlices } from "../../src/threads/steps.ts";
import { drawnTable, shuffled } from "./tableOf.ts";

// Many holders of few popular items, so that all sizes of holders occur.
const table = drawnTable(70, 90, 5, (holder, item) => Math.min(0.9, ((0.3 + holder / 70) * 8) / (item + 1)));
const counter = new SharedCounter(table);
const ALL: PairsAsked = {
  order: "JACCARD",
  nullModel: "BICM",
  correction: "BENJAMINI_HOCHBERG",
  alpha: 0.05,
  minShared: 0,
  significantOnly: false,
  first: 10_000,
};

function linksOf(incidence: Incidence) {
  const holder = Array.from({ length: incidence.holderCount }, (_, h) => Array.from(incidence.itemsOf(h), () => h));
  return { holder: holder.flat(), item: [...incidence.items], count: [...incidence.counts] };
}

describe("the table", () => {
  test("is the same whatever the order of its rows, and adds up rows that name one cell", () => {
    const links = linksOf(table);
    const order = shuffled(links.item.length, 3);
    const again = Incidence.of(70, 90, {
      holder: order.map((i) => links.holder[i]!),
      item: order.map((i) => links.item[i]!),
    });
    expect(again).toEqual(table);
    const twice = Incidence.of(2, 2, { holder: [1, 0, 1, 1], item: [1, 0, 1, 0], count: [2, 1, 3, 0] });
    expect([...twice.itemsOf(1)]).toEqual([1]);
    expect([...twice.counts]).toEqual([1, 5]);
  });

  test("transposed twice is itself", () => {
    expect(table.transposed().transposed()).toEqual(table);
  });
});

/** Holders 0 and 1 have eight items each and share k of them. */
const sharing = (k: number) =>
  Incidence.of(3, 20, {
    holder: [...Array.from({ length: 16 }, (_, i) => (i < 8 ? 0 : 1)), 2],
    item: [...Array.from({ length: 16 }, (_, i) => (i < 8 ? i : i - k)), 19],
  });

describe("the measures", () => {
  test("are symmetric, lie in their bounds, and are 1 for the same set", () => {
    for (let a = 0; a < 70; a += 3)
      for (let b = 0; b < 70; b += 7) {
        const { values } = overlapOfPair(table, a, b);
        expect(overlapOfPair(table, b, a).values).toEqual(values);
        for (const measure of MEASURES) {
          expect(values[measure]).toBeGreaterThanOrEqual(0);
          expect(values[measure]).toBeLessThanOrEqual(measure === "LIFT" ? 90 : 1 + 1e-15);
        }
      }
    for (const measure of MEASURES)
      expect(overlapOfPair(table, 9, 9).values[measure]).toBeCloseTo(measure === "LIFT" ? 90 / table.sizeOf(9) : 1, 12);
  });

  test("grow when one more item is shared and nothing else changes", () => {
    for (let k = 0; k < 8; k++)
      for (const measure of MEASURES)
        expect(overlapOfPair(sharing(k + 1), 0, 1).values[measure]).toBeGreaterThan(
          overlapOfPair(sharing(k), 0, 1).values[measure],
        );
  });
});

describe("the strongest pairs", () => {
  test.each(MEASURES)("by %s are what pair by pair gives, strongest first", (measure) => {
    const expected = [];
    for (let a = 0; a < 70; a++)
      for (let b = a + 1; b < 70; b++) expected.push({ a, b, score: overlapOfPair(table, a, b).values[measure] });
    expected.sort(comparePairs);
    const { pairs, totalCount } = finish(allPairs(counter, { ...ALL, order: measure }));
    expect(totalCount).toBe(expected.length);
    expect(pairs.map((pair) => pair.score)).toEqual(expected.map((pair) => expect.closeTo(pair.score, 12)));
    for (const { a, b, score, significance } of pairs) {
      const { values, shared } = overlapOfPair(table, a, b);
      expect(score).toBeCloseTo(values[measure], 12);
      expect(significance.shared).toBe(shared.length);
    }
  });

  test.each([...MEASURES, "SURPRISE"] as const)("by %s in pages are all pairs, none twice", (order) => {
    const whole = finish(allPairs(counter, { ...ALL, order, minShared: 3 }));
    const walked: typeof whole.pairs = [];
    for (let after; ; after = walked[walked.length - 1]) {
      const page: typeof whole.pairs = finish(
        allPairs(counter, { ...ALL, order, minShared: 3, first: 700, after }),
      ).pairs;
      walked.push(...page);
      if (page.length === 0) break;
    }
    expect(walked).toEqual(whole.pairs);
    expect(whole.totalCount).toBe(walked.length);
  });

  test("that are significant are those with a verdict SIGNIFICANT", () => {
    for (const nullModel of NULL_MODELS)
      for (const order of ["DICE", "IDF_JACCARD", "SURPRISE"] as const) {
        const asked = { ...ALL, order, nullModel, alpha: 0.2 };
        const all = finish(allPairs(counter, asked));
        const significant = finish(allPairs(counter, { ...asked, significantOnly: true }));
        expect(significant.pairs).toEqual(all.pairs.filter((pair) => pair.significance.verdict === "SIGNIFICANT"));
        expect(significant.totalCount).toBe(all.significantCount);
      }
  });
});

describe("all pairs", () => {
  test("keep their values and verdicts under other names of holders and items", () => {
    const [holders, items] = [shuffled(70, 8), shuffled(90, 9)];
    const links = linksOf(table);
    const renamed = Incidence.of(70, 90, {
      holder: links.holder.map((h) => holders[h]!),
      item: links.item.map((i) => items[i]!),
    });
    const before = finish(allPairs(counter, ALL));
    const after = finish(allPairs(new SharedCounter(renamed), ALL));
    const named = new Map(after.pairs.map((pair) => [`${pair.a} ${pair.b}`, pair]));
    for (const { a, b, score, significance } of before.pairs) {
      const [x, y] = [holders[a]!, holders[b]!].toSorted((p, q) => p - q);
      const same = named.get(`${x} ${y}`)!;
      expect(same.score).toBe(score);
      expect(same.significance.verdict).toBe(significance.verdict);
      expect(same.significance.pValue).toBeCloseTo(significance.pValue, 12);
    }
  });

  test("in slices on the event loop are the same, and stop when they are no longer wanted", async () => {
    expect((await finishInSlices(allPairs(counter, ALL), 1)).pairs).toEqual(finish(allPairs(counter, ALL)).pairs);
    await expect(finishInSlices(allPairs(counter, ALL), 1, AbortSignal.abort())).rejects.toThrow(/abort/);
  });
});

test.each(MEASURES)("the nearest by %s are the strongest pairs of that holder", (measure) => {
  const all = finish(allPairs(counter, { ...ALL, order: measure, minShared: 1 }));
  for (const holder of [0, 17, 69]) {
    const own = all.pairs.filter((pair) => pair.a === holder || pair.b === holder);
    const nearest = nearestTo(counter, holder, 100, measure);
    expect(nearest.map((near) => near.holder)).toEqual(own.map((pair) => pair.a + pair.b - holder));
    expect(nearest.map((near) => near.value)).toEqual(own.map((pair) => expect.closeTo(pair.score, 12)));
    for (const near of nearest) {
      const { shared, onlyA, onlyB } = overlapOfPair(table, holder, near.holder);
      expect([near.shared, near.union]).toEqual([shared.length, shared.length + onlyA.length + onlyB.length]);
    }
  }
});
