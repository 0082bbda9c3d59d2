import { describe, expect, test } from "vitest";
import { bipartiteModelOf } from "../../src/statistics/chance/bipartiteModel.ts";
import { contourTail } from "../../src/statistics/distributions/contourTail.ts";
import { degreeClassesOf } from "../../src/statistics/incidence/degreeClasses.ts";
import type { Incidence } from "../../src/statistics/incidence/Incidence.ts";
import { poissonBinomialOf } from "../../src/statistics/distributions/poissonBinomial.ts";
import { seededRandom } from "../../src/statistics/distributions/seededRandom.ts";
import { finish } from "../../src/threads/steps.ts";
import { drawnTable, tableOf } from "./tableOf.ts";

function probabilitiesOf(table: Incidence): number[][] {
  const model = finish(bipartiteModelOf(table));
  const rows = degreeClassesOf(table.holderStart).classOf;
  const columns = degreeClassesOf(table.itemStart).classOf;
  return Array.from(rows, (row) => Array.from(columns, (column) => model.probability(row, column)));
}

function worstMargin(table: Incidence): number {
  const p = probabilitiesOf(table);
  const rows = p.map((row, h) => Math.abs(row.reduce((x, y) => x + y, 0) - table.sizeOf(h)));
  const columns = Array.from({ length: table.itemCount }, (_, i) =>
    Math.abs(p.reduce((sum, row) => sum + row[i]!, 0) - table.holdersOf(i)),
  );
  return Math.max(...rows, ...columns);
}

describe("the bipartite configuration model", () => {
  test.each([
    ["even", drawnTable(60, 40, 1, () => 0.3)],
    ["popular and rare items", drawnTable(120, 80, 2, (_, i) => Math.min(0.95, 3 / (i + 1)))],
    ["busy and idle holders", drawnTable(90, 50, 3, (h) => (h + 0.5) / 91)],
    ["more columns than rows", drawnTable(12, 300, 4, (h, i) => Math.min(0.99, (h + 1) / (i + 4)))],
    ["nearly full", drawnTable(30, 30, 5, () => 0.97)],
    ["nearly empty", drawnTable(200, 100, 6, () => 0.004)],
  ])("keeps every margin to 1e-10: %s", (_, table) => {
    expect(worstMargin(table)).toBeLessThan(1e-10);
  });

  test("is certain about empty and full rows and columns, again and again", () => {
    const nested = ["1111", "1110", "1100", "1000", "0000"];
    expect(probabilitiesOf(tableOf(nested))).toEqual(nested.map((row) => Array.from(row, Number)));
    const peeled = probabilitiesOf(tableOf(["11111", "11010", "10100", "10000"]));
    expect(peeled[0]).toEqual([1, 1, 1, 1, 1]);
    expect(peeled[3]).toEqual([1, 0, 0, 0, 0]);
    expect(peeled[1]!.slice(1).reduce((x, y) => x + y)).toBeCloseTo(2, 12);
  });

  test("is certain about cells that the margins decide although no row is full", () => {
    // The three largest rows hold as much as any table with these columns allows: their left half is full, below right is empty.
    const table = tableOf(["111100", "111010", "111001", "100000", "010000", "001000"]);
    const p = probabilitiesOf(table);
    expect(p[0]!.slice(0, 3)).toEqual([1, 1, 1]);
    expect(p[3]!.slice(3)).toEqual([0, 0, 0]);
    expect(p[4]![0]).toBeCloseTo(1 / 3, 12);
    expect(worstMargin(table)).toBeLessThan(1e-10);
  });
});

/** Trial by trial, without any shortcut. */
function plainTails(probabilities: number[]): number[] {
  let mass = [1];
  for (const p of probabilities)
    mass = Array.from({ length: mass.length + 1 }, (_, k) => (mass[k] ?? 0) * (1 - p) + (mass[k - 1] ?? 0) * p);
  const tails = Array.from(mass);
  for (let k = tails.length - 2; k >= 0; k--) tails[k]! += tails[k + 1]!;
  return tails;
}

describe("the Poisson-binomial tail", () => {
  const random = seededRandom(9);
  const shapes = Array.from({ length: 60 }, () => {
    const groups = 1 + Math.floor(random() * 8);
    return {
      probabilities: Array.from({ length: groups }, () => 1e-6 + 0.98 * random() ** 3),
      sizes: Array.from({ length: groups }, () => 1 + Math.floor(random() * 40)),
    };
  });

  test("by convolution and by contour is the plain one, to 1e-10 of itself, however small", () => {
    for (const trials of shapes) {
      const all = trials.probabilities.flatMap((p, g) => Array.from({ length: trials.sizes[g]! }, () => p));
      const plain = plainTails(all);
      const upTo = Math.ceil(all.length / 2);
      const convolved = poissonBinomialOf(trials, 0, upTo, Infinity);
      const countable = plain.findLastIndex((tail) => tail > 1e-290);
      for (let k = 1; k <= Math.min(upTo, countable); k++)
        expect(Math.abs(convolved.tail(k) / plain[k]! - 1)).toBeLessThan(1e-10);
      for (let k = 1; k <= countable; k++) expect(Math.abs(contourTail(trials, k) / plain[k]! - 1)).toBeLessThan(1e-10);
    }
  });

  test("of thousands of trials is the plain one", () => {
    const probabilities = Array.from({ length: 50 }, () => 0.9 * random() ** 2);
    const trials = { probabilities, sizes: probabilities.map(() => 60) };
    const plain = plainTails(probabilities.flatMap((p) => Array.from({ length: 60 }, () => p)));
    const mean = Math.round(60 * probabilities.reduce((x, y) => x + y));
    for (const k of [mean - 200, mean - 1, mean, mean + 1, mean + 30, mean + 300])
      expect(Math.abs(contourTail(trials, k) / plain[k]! - 1)).toBeLessThan(1e-10);
  });

  test("counts what is certain, and ends where no more is possible", () => {
    const one = poissonBinomialOf({ probabilities: [0.25], sizes: [2] }, 3, 5, 1);
    expect([0, 3, 4, 5, 6].map((k) => one.tail(k))).toEqual([1, 1, 0.4375, 0.0625, 0]);
    expect(one.mean).toBe(3.5);
    expect(poissonBinomialOf({ probabilities: [], sizes: [] }, 2, 2, 1).tail(2)).toBe(1);
  });
});
