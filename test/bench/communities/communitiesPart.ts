import { significantGraph } from "../../../src/statistics/communities/communities.ts";
import { compareAll } from "../../../src/statistics/pairs/comparison.ts";
import { louvain } from "../../../src/statistics/communities/louvain.ts";
import { PairSignificance } from "../../../src/statistics/pairs/PairSignificance.ts";
import { SharedCounter } from "../../../src/statistics/incidence/SharedCounter.ts";
import { finish } from "../../../src/threads/steps.ts";
import type { WeightedGraph } from "../../../src/statistics/communities/WeightedGraph.ts";
import { type Bench, type Part, scaled } from "../Bench.ts";
import type { Finding } from "../Finding.ts";
import { Gds } from "../gds/Gds.ts";
import { median, rounds, costOf } from "../rounds.ts";
import { groupedTable } from "./groupedTable.ts";

const holders = 3_000;
const items = 500;
const seeds = 10;

/** P13: communities of the graph of significant overlap among holders in groups, beside Louvain and Leiden of Graph Data Science. */
export const communitiesPart: Part = {
  name: "communities",
  async run(bench) {
    const graph = significantGraphOf(scaled(bench, holders));
    bench.tell(`communities: ${graph.size} nodes, ${graph.neighbours.length / 2} edges`);
    const gds = bench.withPeers && Gds.missing() === undefined ? await Gds.start() : undefined;
    try {
      await gds?.putGraph(graph);
      return await findingsOf(bench, graph, gds);
    } finally {
      await gds?.stop();
    }
  },
};

function significantGraphOf(count: number): WeightedGraph {
  const comparison = finish(compareAll(new SharedCounter(groupedTable(count, items)), "BICM"));
  return finish(significantGraph(finish(PairSignificance.of(comparison, "BENJAMINI_HOCHBERG", 0.05))));
}

async function findingsOf(bench: Bench, graph: WeightedGraph, gds: Gds | undefined): Promise<Finding[]> {
  const ours = median(Array.from({ length: seeds }, (_, seed) => finish(louvain(graph, seed + 1)).modularity));
  let seed = 0;
  const contestants = [{ name: "ours", run: () => costOf(() => finish(louvain(graph, ++seed))) }];
  for (const concurrency of gds === undefined ? [] : [1, 2])
    contestants.push({
      name: `GDS × ${concurrency}`,
      run: () => gds!.computed(`CALL ${callOf("louvain")}`, { concurrency }),
    });
  const costs = await rounds(contestants, bench.rounds * 2);
  const what = `communities of ${graph.size} nodes, ${graph.neighbours.length / 2} edges`;
  const quality = {
    promise: "P13",
    says: `${what}: modularity (median of ${seeds} seeds) / GDS Leiden`,
    goal: { atLeast: 0.99 },
    unit: "×" as const,
  };
  const speed = {
    promise: "P13",
    says: `${what}: wall of ours / GDS Louvain (its best of concurrency 1 and 2)`,
    goal: { atMost: 1 },
    unit: "×" as const,
  };
  if (gds === undefined) {
    const missing = Gds.missing() ?? "peers were not asked for";
    return [
      { ...quality, missing },
      { ...speed, missing },
    ];
  }
  const [louvainOfGds, leiden] = [await modularity(gds, "louvain"), await modularity(gds, "leiden")];
  const mine = costs["ours"]!.wallMs;
  const theirs = Math.min(costs["GDS × 1"]!.wallMs, costs["GDS × 2"]!.wallMs);
  return [
    { ...quality, value: ours / leiden, detail: { ours, "GDS Louvain": louvainOfGds, "GDS Leiden": leiden } },
    { ...speed, value: mine / theirs, detail: { "ours ms": mine, "GDS ms": theirs } },
  ];
}

function callOf(algorithm: "louvain" | "leiden"): string {
  return `gds.${algorithm}.stats('alike', {relationshipWeightProperty: 'weight', concurrency: $concurrency, logProgress: false})`;
}

async function modularity(gds: Gds, algorithm: "louvain" | "leiden"): Promise<number> {
  const [row] = await gds.rows<{ modularity: number }>(`CALL ${callOf(algorithm)} YIELD modularity`, {
    concurrency: 1,
  });
  return row!.modularity;
}
