import { describe, expect, test } from "vitest";
import { marksOf, membersOf, sharesTogether, stableCommunities } from "../../src/statistics/communities/communities.ts";
import { louvain, modularityOf } from "../../src/statistics/communities/louvain.ts";
import { seededRandom } from "../../src/statistics/distributions/seededRandom.ts";
import { finish } from "../../src/threads/steps.ts";
import { WeightedGraph } from "../../src/statistics/communities/WeightedGraph.ts";
import { drawnTable } from "./tableOf.ts";

/** Eight cliques of six in a ring, joined by single edges. */
const edges = { a: [] as number[], b: [] as number[], weight: [] as number[] };
const add = (a: number, b: number) => {
  edges.a.push(a);
  edges.b.push(b);
  edges.weight.push(1);
};
for (let clique = 0; clique < 8; clique++) {
  for (let i = 0; i < 6; i++) for (let j = 0; j < i; j++) add(6 * clique + j, 6 * clique + i);
  add(6 * clique, (6 * clique + 7) % 48);
}
const ring = WeightedGraph.of(48, edges);

describe("communities", () => {
  test("of a ring of cliques are the cliques, whatever the seed, with the modularity that can be counted", () => {
    for (const seed of [1, 2, 3]) {
      const { communityOf, modularity, stability } = finish(stableCommunities(ring, seed, 20));
      expect([...communityOf]).toEqual(Array.from({ length: 48 }, (_, i) => Math.floor(i / 6)));
      expect(modularity).toBeCloseTo((8 * 15) / 128 - 8 * (32 / 256) ** 2, 14);
      expect([...stability]).toEqual(Array(8).fill(expect.closeTo(1, 12)));
    }
  });

  test("are the same for the same seed, and their modularity is that of the definition", () => {
    const random = seededRandom(6);
    const noise = { a: [] as number[], b: [] as number[], weight: [] as number[] };
    for (let a = 0; a < 60; a++)
      for (let b = 0; b < a; b++) {
        if (random() > 0.15) continue;
        noise.a.push(a);
        noise.b.push(b);
        noise.weight.push(random() + 0.1);
      }
    const graph = WeightedGraph.of(60, noise);
    const first = finish(louvain(graph, 42));
    expect(finish(louvain(graph, 42))).toEqual(first);
    const whole = 2 * noise.weight.reduce((x, y) => x + y);
    let modularity = 0;
    noise.a.forEach((a, i) => {
      if (first.communityOf[a] === first.communityOf[noise.b[i]!]) modularity += (2 * noise.weight[i]!) / whole;
    });
    for (let a = 0; a < 60; a++)
      for (let b = 0; b < 60; b++)
        if (first.communityOf[a] === first.communityOf[b])
          modularity -= (graph.strengthOf(a) * graph.strengthOf(b)) / whole ** 2;
    expect(first.modularity).toBeCloseTo(modularity, 12);
    expect(modularityOf(graph, new Uint32Array(60))).toBeCloseTo(0, 12);
    const { stability } = finish(stableCommunities(graph, 42, 20));
    expect(Math.min(...stability)).toBeGreaterThan(0);
    expect(Math.min(...stability)).toBeLessThan(1);
    expect(Math.max(...stability)).toBeLessThanOrEqual(1);
  });

  test("stay together as far as their pairs do", () => {
    const share = sharesTogether(membersOf(Uint32Array.of(0, 0, 0, 0, 1, 1, 2)), Uint32Array.of(5, 5, 5, 6, 6, 6, 6));
    expect([...share]).toEqual([0.5, 1, 1]);
  });

  test("are marked by what they hold and others do not", () => {
    const table = drawnTable(40, 30, 3, (holder, item) => (holder < 15 === item < 5 ? 0.8 : 0.05));
    const members = Array.from({ length: 15 }, (_, holder) => holder);
    const marks = marksOf(table, members, 5);
    expect(marks.map((mark) => mark.item).toSorted((x, y) => x - y)).toEqual([0, 1, 2, 3, 4]);
    for (const { item, inside, outside } of marks) expect(inside + outside).toBe(table.holdersOf(item));
  });
});
