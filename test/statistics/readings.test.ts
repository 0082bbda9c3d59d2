import { describe, expect, it } from "vitest";
import { allPairs } from "../../src/statistics/allPairs.ts";
import { bipartiteModelOf } from "../../src/statistics/bipartiteModel.ts";
import { compareAll } from "../../src/statistics/comparison.ts";
import { degreeClassesOf } from "../../src/statistics/degreeClasses.ts";
import { Incidence } from "../../src/statistics/Incidence.ts";
import { measureOf, MEASURES } from "../../src/statistics/measures.ts";
import { nearestTo } from "../../src/statistics/nearestTo.ts";
import { overlapOfPair } from "../../src/statistics/overlapOfPair.ts";
import { PairSignificance } from "../../src/statistics/PairSignificance.ts";
import { Readings } from "../../src/statistics/Readings.ts";
import { SharedCounter } from "../../src/statistics/SharedCounter.ts";
import { finish } from "../../src/threads/steps.ts";
import { drawnRows, tableOf } from "./tableOf.ts";

/** Each cell read and held by chance. */
const drawn = (holders: number, items: number, seed: number, read = 0.7, held = 0.5) =>
  drawnRows(holders, items, seed, (_h, _i, random) => (random() >= read ? "?" : random() < held ? "1" : "0"));

/** Half of the holders were asked for the first items, the others for the last; every cell that was read is a coin. */
const twoQuestionnaires = (seed: number) =>
  drawnRows(40, 120, seed, (h, i, random) => ((h % 2 === 0) === i < 60 ? (random() < 0.6 ? "1" : "0") : "?"));

function probabilitiesOf(table: Incidence): number[][] {
  const model = finish(bipartiteModelOf(table));
  const rows = degreeClassesOf(table.holderStart, table.readings?.patternOf).classOf;
  const columns = degreeClassesOf(table.itemStart, table.readings?.transposed().patternOf).classOf;
  return Array.from(rows, (row) => Array.from(columns, (column) => model.probability(row, column)));
}

describe("the null model of a table in which not every cell was read", () => {
  it("keeps all margins to 1e-10 and expects nothing where nobody read, in 400 tables of all kinds", () => {
    for (let seed = 0; seed < 400; seed++) {
      const rows = drawn(2 + (seed % 9), 2 + (seed % 7), seed, 0.3 + (seed % 5) / 7, (1 + (seed % 9)) / 10);
      const table = tableOf(rows);
      const p = probabilitiesOf(table);
      rows.forEach((row, h) => {
        const sum = p[h]!.reduce((x, y) => x + y, 0);
        expect(Math.abs(sum - table.sizeOf(h)), `row ${h} of ${rows.join("/")}`).toBeLessThan(1e-9);
        Array.from(row).forEach((cell, i) => {
          if (cell === "?") expect(p[h]![i]).toBe(0);
        });
      });
      for (let i = 0; i < table.itemCount; i++)
        expect(Math.abs(p.reduce((sum, row) => sum + row[i]!, 0) - table.holdersOf(i))).toBeLessThan(1e-9);
    }
  });

  it("is the model of each part where two parts share no cell", () => {
    const [left, right] = [drawn(12, 9, 1, 1, 0.4), drawn(7, 5, 2, 1, 0.6)];
    const both = [...left.map((row) => row + "?".repeat(5)), ...right.map((row) => "?".repeat(9) + row)];
    const together = probabilitiesOf(tableOf(both));
    probabilitiesOf(tableOf(left)).forEach((row, h) =>
      row.forEach((value, i) => expect(together[h]![i]).toBeCloseTo(value, 9)),
    );
    probabilitiesOf(tableOf(right)).forEach((row, h) =>
      row.forEach((value, i) => expect(together[12 + h]![9 + i]).toBeCloseTo(value, 9)),
    );
  });

  it("is the ordinary one where everything was read", () => {
    expect(Readings.of(5, 4, () => ({ isRead: new Uint8Array(4).fill(1), isMapped: false }))).toBeUndefined();
  });

  it.each([
    ["two questionnaires", twoQuestionnaires],
    ["cells read by chance", (seed: number) => drawn(30, 40, seed)],
    [
      "popularity by Zipf",
      (seed: number) =>
        drawnRows(40, 50, seed, (h, i, random) =>
          h % 3 === i % 3 ? "?" : random() < Math.min(0.9, 5 / (i + 1)) ? "1" : "0",
        ),
    ],
  ])("on independent data (%s) no more than 5 % of the pairs have a p up to 0.05", (_name, draw) => {
    const tables = Array.from({ length: 8 }, (_, seed) => tableOf(draw(300 + seed)));
    const mean = (level: number) => tables.reduce((sum, table) => sum + shareUpTo(level, table), 0) / tables.length;
    expect(mean(0.05)).toBeLessThanOrEqual(0.05);
    // The test still has power: p-values are not all near 1.
    expect(mean(0.5)).toBeGreaterThan(0.1);
  });

  it("finds nothing in two questionnaires, where cells taken for read and not found would look like agreement", () => {
    const rows = twoQuestionnaires(7);
    expect(significantIn(tableOf(rows))).toBe(0);
    expect(significantIn(tableOf(rows.map((row) => row.replaceAll("?", "0"))))).toBeGreaterThan(200);
  });
});

function shareUpTo(level: number, table: Incidence): number {
  const { cells, pValue } = finish(compareAll(new SharedCounter(table), "BICM"));
  let [below, all] = [0, 0];
  cells.count.forEach((count, cell) => {
    all += count;
    if (pValue[cell]! <= level) below += count;
  });
  return below / all;
}

function significantIn(table: Incidence): number {
  const comparison = finish(compareAll(new SharedCounter(table), "BICM"));
  return finish(PairSignificance.of(comparison, "BENJAMINI_HOCHBERG", 0.05)).countFrom(0).significant;
}

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

  it("and items of a table turned over, have the same cells", () => {
    const rows = drawn(9, 6, 8);
    const turned = tableOf(Array.from({ length: 6 }, (_, i) => rows.map((row) => row[i]).join("")));
    const { readings } = tableOf(rows).transposed();
    for (let item = 0; item < 6; item++)
      for (let holder = 0; holder < 9; holder++)
        expect(readings!.reads(readings!.patternOf[item]!, holder)).toBe(
          turned.readings!.reads(turned.readings!.patternOf[item]!, holder),
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
