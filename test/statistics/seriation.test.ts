import { describe, expect, test } from "vitest";
import { clusterTree, distanceIndex, type ClusterTree } from "../../src/statistics/seriation/clusterTree.ts";
import { greedyLeafOrder, optimalLeafOrder } from "../../src/statistics/seriation/leafOrder.ts";
import { seededRandom } from "../../src/statistics/distributions/seededRandom.ts";
import { seriated } from "../../src/statistics/seriation/seriation.ts";
import { finish } from "../../src/threads/steps.ts";
import { shuffled, tableOf } from "./tableOf.ts";

function costOf(order: ArrayLike<number>, apart: (i: number, j: number) => number): number {
  let cost = 0;
  for (let i = 1; i < order.length; i++) cost += apart(order[i - 1]!, order[i]!);
  return cost;
}

/** Every order that the tree allows. */
function allOrders(tree: ClusterTree, node = tree.size + tree.left.length - 1): number[][] {
  if (node < tree.size) return [[node]];
  const left = allOrders(tree, tree.left[node - tree.size]);
  const right = allOrders(tree, tree.right[node - tree.size]);
  return left.flatMap((x) =>
    right.flatMap((y) => [
      [...x, ...y],
      [...y, ...x],
    ]),
  );
}

describe("seriation", () => {
  test("finds the best of all orders that the tree allows", () => {
    for (let seed = 0; seed < 20; seed++) {
      const random = seededRandom(seed);
      const size = 3 + (seed % 7);
      const values = Float64Array.from({ length: (size * (size - 1)) / 2 }, random);
      const apart = (i: number, j: number) => values[distanceIndex(size, i, j)]!;
      const tree = finish(clusterTree({ size, values: values.slice() }));
      const best = Math.min(...allOrders(tree).map((order) => costOf(order, apart)));
      expect(costOf(finish(optimalLeafOrder(tree, { size, values })), apart)).toBeCloseTo(best, 12);
      const greedy = greedyLeafOrder(tree, { size, values });
      expect([...greedy].toSorted((x, y) => x - y)).toEqual(Array.from({ length: size }, (_, i) => i));
    }
  });

  test("joins the two nearest clusters, at their mean distance, as the plain algorithm does", () => {
    const size = 12;
    const values = Float64Array.from({ length: (size * (size - 1)) / 2 }, seededRandom(2));
    const heights: number[] = [];
    const clusters = Array.from({ length: size }, (_, i) => [i]);
    const mean = (x: number[], y: number[]) =>
      x.flatMap((i) => y.map((j) => values[distanceIndex(size, i, j)]!)).reduce((p, q) => p + q) /
      (x.length * y.length);
    while (clusters.length > 1) {
      const pairs = clusters.flatMap((x, i) => clusters.slice(i + 1).map((y) => ({ x, y, height: mean(x, y) })));
      const { x, y, height } = pairs.reduce((best, pair) => (pair.height < best.height ? pair : best));
      heights.push(height);
      clusters.splice(clusters.indexOf(y), 1);
      clusters.splice(clusters.indexOf(x), 1, [...x, ...y]);
    }
    const found = finish(clusterTree({ size, values: values.slice() })).height.toSorted();
    heights.forEach((height, i) => expect(found[i]).toBeCloseTo(height, 12));
  });

  test("puts a shuffled band matrix back in order", () => {
    const rows = Array.from({ length: 40 }, (_, h) =>
      Array.from({ length: 46 }, (__, i) => +(i >= h && i < h + 7)).join(""),
    );
    const names = shuffled(40, 5);
    const { order, optimal } = finish(seriated(tableOf(names.map((name) => rows[name]!))));
    const found = [...order].map((row) => names[row]!);
    expect(optimal).toBe(true);
    expect(found[0]! < found[39]! ? found : found.toReversed()).toEqual(rows.map((_, i) => i));
  });
});
