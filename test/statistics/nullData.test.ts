import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { compareAll } from "../../src/statistics/pairs/comparison.ts";
import type { Incidence } from "../../src/statistics/incidence/Incidence.ts";
import { NULL_MODELS, type NullModel } from "../../src/statistics/chance/nullModels.ts";
import { PairSignificance } from "../../src/statistics/pairs/PairSignificance.ts";
import { SharedCounter } from "../../src/statistics/incidence/SharedCounter.ts";
import { finish } from "../../src/threads/steps.ts";
import { drawnTable } from "./tableOf.ts";

const DRAWS = 12;

/** Independent cells: by construction nobody agrees with anybody, but by chance. */
const SHAPES: Record<string, (seed: number) => Incidence> = {
  even: (seed) => drawnTable(80, 60, seed, () => 0.25),
  "busy and idle holders": (seed) => drawnTable(100, 80, seed, (holder) => 0.02 + (0.7 * holder) / 100),
  "popularity by Zipf": (seed) => drawnTable(120, 100, seed, (_, item) => Math.min(0.9, 6 / (item + 1))),
  both: (seed) => drawnTable(120, 100, seed, (holder, item) => Math.min(0.95, ((0.2 + holder / 60) * 5) / (item + 1))),
  "popularity by Zipf, few and small": (seed) => drawnTable(15, 25, seed, (_, item) => Math.min(0.9, 3 / (item + 1))),
};

function shareBelow(level: number, nullModel: NullModel, table: Incidence): number {
  const { cells, pValue } = finish(compareAll(new SharedCounter(table), nullModel));
  let [below, all] = [0, 0];
  cells.count.forEach((count, cell) => {
    all += count;
    if (pValue[cell]! <= level) below += count;
  });
  return below / all;
}

function meanAndError(values: number[]): { mean: number; error: number } {
  const mean = values.reduce((x, y) => x + y) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return { mean, error: Math.sqrt(variance / values.length) };
}

describe.each(Object.entries(SHAPES))("on independent data (%s)", (_, draw) => {
  const tables = Array.from({ length: DRAWS }, (__, seed) => draw(100 + seed));

  test.each([0.05, 0.01])("no more than a share of %d of the pairs has a p below it", (level) => {
    for (const model of ["SIZES", "BICM"] as const) {
      const { mean, error } = meanAndError(tables.map((table) => shareBelow(level, model, table)));
      expect(mean, `under ${model}`).toBeLessThanOrEqual(level + 3 * error);
    }
  });

  test("three times as many have a p below 0.05 under SIZES as under BICM, whose p-values are far too large", () => {
    const below = (model: NullModel) => meanAndError(tables.map((table) => shareBelow(0.05, model, table))).mean;
    expect(below("SIZES")).toBeGreaterThan(3 * below("BICM"));
  });

  test("the test still has power: p-values are not all near 1", () => {
    const { mean } = meanAndError(tables.map((table) => shareBelow(0.5, "BICM", table)));
    expect(mean).toBeGreaterThan(0.2);
  });
});

test.each(Object.entries(SHAPES).filter(([name]) => name === "both" || name.includes("Zipf")))(
  "on independent data (%s) the hypergeometric test, as is known, calls far too much significant",
  (_, draw) => {
    const tables = Array.from({ length: DRAWS }, (__, seed) => draw(100 + seed));
    const { mean } = meanAndError(tables.map((table) => shareBelow(0.05, "HYPERGEOMETRIC", table)));
    expect(mean).toBeGreaterThan(0.15);
  },
);

test("README tells the shares that are seen here", () => {
  const readme = readFileSync(path.resolve(import.meta.dirname, "../../README.md"), "utf8");
  const rows = readme.split("\n").filter((line) => line.startsWith("| "));
  const cellsOf = (start: string) => {
    const row = rows.find((line) => line.startsWith(`| ${start}`)) ?? "";
    return row
      .split("|")
      .slice(2, -1)
      .map((cell) => cell.trim());
  };
  const names = cellsOf("Null model");
  expect(names).toEqual(Object.keys(SHAPES).slice(0, 4));
  for (const model of NULL_MODELS) {
    const seen = names.map((name) => {
      const tables = Array.from({ length: DRAWS }, (_, seed) => SHAPES[name]!(100 + seed));
      return `${(100 * meanAndError(tables.map((table) => shareBelow(0.05, model, table))).mean).toFixed(1)} %`;
    });
    expect(cellsOf(`\`${model}\``)).toEqual(seen);
  }
});

test.each([
  ["SIZES", "DISCRETE_FDR"],
  ["BICM", "BENJAMINI_HOCHBERG"],
] as const)("overlap that was planted is found, and one more pair at most, by %s and %s", (nullModel, correction) => {
  const planted = new Set([3, 30, 60, 90]);
  const shared = new Set(Array.from({ length: 36 }, (_, i) => 150 + 4 * i));
  const table = drawnTable(120, 300, 77, (holder, item) =>
    planted.has(holder) ? (shared.has(item) ? 0.85 : 0.03) : Math.min(0.5, 8 / (item + 1)),
  );
  const counter = new SharedCounter(table);
  const significance = finish(PairSignificance.of(finish(compareAll(counter, nullModel)), correction, 0.05));
  const { classOf } = counter.classes;
  for (const a of planted)
    for (const b of planted) {
      if (a >= b) continue;
      const both = table.itemsOf(a).filter((item) => table.itemsOf(b).includes(item)).length;
      expect(significance.at(classOf[a]!, classOf[b]!, both).verdict).toBe("SIGNIFICANT");
    }
  expect(significance.countFrom(1).significant).toBeLessThanOrEqual(7);
});
