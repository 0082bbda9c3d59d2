import { describe, expect, it } from "vitest";
import { bipartiteModelOf } from "../../src/statistics/chance/bipartiteModel.ts";
import { compareAll } from "../../src/statistics/pairs/comparison.ts";
import { degreeClassesOf } from "../../src/statistics/incidence/degreeClasses.ts";
import type { Incidence } from "../../src/statistics/incidence/Incidence.ts";
import { PairSignificance } from "../../src/statistics/pairs/PairSignificance.ts";
import { Readings } from "../../src/statistics/incidence/Readings.ts";
import { SharedCounter } from "../../src/statistics/incidence/SharedCounter.ts";
import { finish } from "../../src/threads/steps.ts";
import { drawn, twoQuestionnaires } from "./drawnReadings.ts";
import { drawnRows, tableOf } from "./tableOf.ts";

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
