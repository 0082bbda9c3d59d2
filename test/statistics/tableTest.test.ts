import { describe, expect, test } from "vitest";
import { clopperPearson } from "../../src/statistics/distributions/clopperPearson.ts";
import type { Incidence } from "../../src/statistics/incidence/Incidence.ts";
import { MarginSampler } from "../../src/statistics/tables/MarginSampler.ts";
import { chanceUnder, type NullModel } from "../../src/statistics/chance/nullModels.ts";
import { tableTest } from "../../src/statistics/tables/tableTest.ts";
import { finish } from "../../src/threads/steps.ts";
import known from "./knownPower.json" with { type: "json" };
import { tableWithGroups, tableWithPairs } from "./plantedTables.ts";
import { drawnRows, tableOf } from "./tableOf.ts";

const { matrix, exact } = known.tables.small;
const small = tableOf(matrix);

function tested(table: Incidence, nullModel: NullModel, samples: number, groups: number[][] = [], seed = 1) {
  return finish(tableTest(table, finish(chanceUnder(nullModel, table)), { samples, seed, groups }));
}

function rowOf({ items, start }: MarginSampler, holder: number): number[] {
  return [...items.subarray(start[holder], start[holder + 1])];
}

describe("sampled tables", () => {
  test("have the sizes and popularities of the table, are not the table, and are the same for the same seed", () => {
    const [one, same, other] = [1, 1, 2].map((seed) => new MarginSampler(small, seed));
    for (const sampler of [one!, same!, other!]) sampler.draw();
    const popularity = new Uint32Array(small.itemCount);
    for (const item of one!.items) popularity[item]!++;
    expect([...popularity]).toEqual(Array.from(popularity, (_, item) => small.holdersOf(item)));
    for (let holder = 0; holder < 6; holder++) expect(new Set(rowOf(one!, holder)).size).toBe(small.sizeOf(holder));
    expect(one!.items).toEqual(same!.items);
    expect(one!.items).not.toEqual(other!.items);
  });

  test("are all equally likely: pairs share as often as in the 1,835,610 tables that there are", () => {
    const sampler = new MarginSampler(small, 5);
    const draws = 20_000;
    const observed = exact.pairs.map(
      ({ a, b }) => [...small.itemsOf(a)].filter((i) => small.itemsOf(b).includes(i)).length,
    );
    const atLeast = new Uint32Array(exact.pairs.length);
    for (let draw = 0; draw < draws; draw++) {
      sampler.draw();
      const rows = matrix.map((_, holder) => rowOf(sampler, holder));
      exact.pairs.forEach(({ a, b }, i) => {
        if (rows[a]!.filter((item) => rows[b]!.includes(item)).length >= observed[i]!) atLeast[i]!++;
      });
    }
    exact.pairs.forEach(({ pValue }, i) => {
      const error = Math.sqrt((pValue * (1 - pValue)) / draws);
      expect(Math.abs(atLeast[i]! / draws - pValue)).toBeLessThanOrEqual(4.5 * error);
    });
  });

  test("hold nothing where nobody read", () => {
    const rows = drawnRows(20, 15, 3, (_h, _i, random) => (random() < 0.2 ? "?" : random() < 0.4 ? "1" : "0"));
    const sampler = new MarginSampler(tableOf(rows), 1);
    for (let draw = 0; draw < 20; draw++) {
      sampler.draw();
      rows.forEach((row, holder) => rowOf(sampler, holder).forEach((item) => expect(row[item]).not.toBe("?")));
    }
  });
});

describe("the test of a whole table", () => {
  test("by squares has the p of all tables with its margins, within its interval", () => {
    const { statistic, observed, pValue, low, high, samples } = tested(small, "BICM", 20_000);
    expect([statistic, observed, samples]).toEqual(["SQUARES", 42, 20_000]);
    expect(low).toBeLessThan(exact.global.sumOfSquares);
    expect(high).toBeGreaterThan(exact.global.sumOfSquares);
    expect(pValue).toBeGreaterThan(low);
    expect(pValue).toBeLessThan(high);
  });

  test.each(["even", "both"])("is right about tables in which nobody agrees with anybody (%s)", (shape) => {
    const p = Array.from(
      { length: 100 },
      (_, seed) => tested(tableWithPairs([20, 15], shape, [], 0, seed), "MARGINS", 59, [], seed).pValue,
    );
    // Of 100, 5 are expected below 0.05, and more than 13 have a chance of 1 in 2,000.
    expect(p.filter((value) => value <= 0.05).length).toBeLessThanOrEqual(13);
    expect(p.filter((value) => value <= 0.5).length).toBeGreaterThan(30);
  });

  test("finds groups that overlap, and says which", () => {
    const { table, groupOf } = tableWithGroups([60, 40], 3, [0.5, 0.2], 4);
    const groups = [0, 1, 2].map((group) => [...groupOf.keys()].filter((holder) => groupOf[holder] === group));
    const { pValue, groups: pairs } = tested(table, "MARGINS", 199, groups);
    expect(pValue).toBe(1 / 200);
    expect(pairs.map(({ a, b }) => `${a}${b}`)).toEqual(["00", "01", "02", "11", "12", "22"]);
    for (const { a, b, shared, expected, qValue } of pairs) {
      let counted = 0;
      for (const x of groups[a]!)
        for (const y of groups[b]!)
          if (x < y || a !== b) counted += table.itemsOf(x).filter((i) => table.itemsOf(y).includes(i)).length;
      expect(shared).toBe(counted);
      expect(Math.sign(shared - expected)).toBe(a === b ? 1 : -1);
      expect(qValue).toBeLessThan(0.05);
    }
  });

  test("counts a holder of two groups in both, and never against itself", () => {
    const [pair] = tested(small, "MARGINS", 19, [
      [0, 1],
      [1, 2],
    ]).groups.filter(({ a, b }) => a !== b);
    const both = (x: number, y: number) => small.itemsOf(x).filter((i) => small.itemsOf(y).includes(i)).length;
    expect(pair!.shared).toBe(both(0, 1) + both(0, 2) + both(1, 2));
  });

  test("refuses too few samples", () => {
    expect(() => tested(small, "MARGINS", 18)).toThrow("samples is a whole number from 19, not 18.");
  });
});

test("the interval of Clopper and Pearson is that of R's binom.test", () => {
  expect(clopperPearson(7, 20)).toEqual({ low: expect.closeTo(0.1539092, 7), high: expect.closeTo(0.5921885, 7) });
  expect(clopperPearson(0, 199)).toEqual({ low: 0, high: expect.closeTo(1 - 0.025 ** (1 / 199), 10) });
  expect(clopperPearson(9999, 9999).high).toBe(1);
});
