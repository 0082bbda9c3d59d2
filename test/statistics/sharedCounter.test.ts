import { expect, it } from "vitest";
import { nearestTo } from "../../src/statistics/pairs/nearestTo.ts";
import { SharedCounter } from "../../src/statistics/incidence/SharedCounter.ts";
import { drawnTable } from "./tableOf.ts";

// Rows from empty to more than a byte can count, items that many hold beside items that one or two do.
const table = drawnTable(161, 600, 7, (holder, item) => (item % 3 === 0 ? 2 / 161 : holder / 161));
const counter = new SharedCounter(table);
const { order } = counter.classes;

function sharedOneByOne(a: number, b: number): number {
  const ofB = new Set(table.itemsOf(b));
  return table.itemsOf(a).filter((item) => ofB.has(item)).length;
}

it("counts what each two share as a count one by one does, whatever their sizes and however rare the items", () => {
  for (const position of [0, 1, 40, 80, 120, 159, 160])
    for (const from of [0, position + 1]) {
      counter.countFrom(position, from);
      const expected = Array.from(order.subarray(from), (other) => sharedOneByOne(order[position]!, other));
      expect(Array.from(counter.counts.subarray(from, order.length))).toEqual(expected);
      expect(expected.map((_, i) => counter.at(from + i))).toEqual(expected);
    }
});

it("finds the next that shares so much, within the positions asked", () => {
  const position = 150;
  counter.countFrom(position, 0);
  const shared = Array.from(counter.counts.subarray(0, order.length));
  for (const least of [0, 1, 7, 100, 256, 300, 1_000_000])
    for (const [from, to] of [
      [0, 161],
      [31, 32],
      [32, 97],
      [160, 161],
      [96, 96],
    ] as const) {
      const next = shared.findIndex((count, at) => at >= from && at < to && count >= least);
      expect(counter.nextWith(least, from, to)).toBe(next < 0 ? to : next);
    }
});

it("names nobody as its own neighbour, though nobody is nearer", () => {
  for (const holder of [3, 80, 160]) {
    const nearest = nearestTo(counter, holder, 161, "JACCARD");
    expect(nearest.map((near) => near.holder)).not.toContain(holder);
    for (const { holder: other, shared } of nearest) expect(shared).toBe(sharedOneByOne(holder, other));
  }
});
