import type { Incidence } from "../incidence/Incidence.ts";
import { communitiesByLouvain, louvain, type Partition } from "./louvain.ts";
import { measureOf } from "../incidence/measures.ts";
import { OverlapInputError } from "../OverlapInputError.ts";
import type { PairSignificance } from "../pairs/PairSignificance.ts";
import type { Steps } from "../../threads/steps.ts";
import { sweepPairs, type PairVisitor } from "../incidence/sweepPairs.ts";
import { WeightedGraph } from "./WeightedGraph.ts";

/** 12 bytes an edge to collect, 24 in the graph. */
const MOST_EDGES = 5_000_000;

/**
 * Holders joined where their overlap is significant, weighted by Jaccard.
 * @throws OverlapInputError when more than 5 million pairs are: a smaller alpha leaves fewer.
 */
export function* significantGraph(significance: PairSignificance): Steps<WeightedGraph> {
  const { counter } = significance.comparison;
  const { degrees, order } = counter.classes;
  const { sizes } = counter;
  const edges = significance.countFrom(1).significant;
  if (edges > MOST_EDGES)
    throw new OverlapInputError(
      "alpha",
      `${edges} pairs are significant, more than ${MOST_EDGES}; try a smaller alpha.`,
    );
  const [a, b, weight] = [new Uint32Array(edges), new Uint32Array(edges), new Float32Array(edges)];
  let filled = 0;
  const collect: PairVisitor = {
    visit({ position, classA, classB, from, to }) {
      const least = Math.max(1, significance.leastSignificant(classA, classB));
      if (least > degrees[classA]!) return;
      for (let other = from; (other = counter.nextWith(least, other, to)) < to; other++) {
        a[filled] = order[position]!;
        b[filled] = order[other]!;
        const { sizeA, sizeB } = sizes.ofPair(order[position]!, order[other]!);
        weight[filled++] = measureOf("JACCARD", sizeA, sizeB, counter.at(other), 0);
      }
    },
  };
  yield* sweepPairs(counter, [collect]);
  return WeightedGraph.of(order.length, { a, b, weight });
}

export interface StablePartition extends Partition {
  /** By community: mean share of the seeds in which its pairs stay together; 1 for a community of one. */
  stability: Float64Array;
  seeds: number;
}

export const STABILITY_SEEDS = 100;

/** The communities of this seed, and how many of them other seeds confirm: seed, seed + 1, … as many as `seeds`. */
export function* stableCommunities(
  graph: WeightedGraph,
  seed: number,
  seeds = STABILITY_SEEDS,
): Steps<StablePartition> {
  if (!Number.isSafeInteger(seed)) throw new OverlapInputError("seed", `seed is a whole number, not ${seed}.`);
  const partition = yield* louvain(graph, seed);
  const members = membersOf(partition.communityOf);
  const together = new Float64Array(members.length);
  for (let i = 0; i < seeds; i++) {
    const other = i === 0 ? partition.communityOf : yield* communitiesByLouvain(graph, seed + i);
    sharesTogether(members, other).forEach((share, c) => (together[c]! += share));
    yield;
  }
  return { ...partition, stability: together.map((shares) => shares / seeds), seeds };
}

/** The nodes of each community. */
export function membersOf(communityOf: Uint32Array): number[][] {
  const members: number[][] = [];
  communityOf.forEach((community, node) => (members[community] ??= []).push(node));
  return members;
}

/** By community: the share of its pairs of members that are together in another partition, too. */
export function sharesTogether(members: readonly number[][], other: Uint32Array): Float64Array {
  const meetings = new Uint32Array(other.length);
  const shares = new Float64Array(members.length).fill(1);
  for (const [community, nodes] of members.entries()) {
    if (nodes.length === 1) continue;
    for (const node of nodes) meetings[other[node]!]!++;
    let pairs = 0;
    for (const node of nodes) pairs += meetings[other[node]!]! - 1;
    for (const node of nodes) meetings[other[node]!] = 0;
    shares[community] = pairs / (nodes.length * (nodes.length - 1));
  }
  return shares;
}

export interface Mark {
  item: number;
  /** Holders of it in the community, and elsewhere. */
  inside: number;
  outside: number;
}

/**
 * The items that mark a community: highest share inside over share outside, one more holder and one more without it counted
 * on either side, so that a rarity that one member alone holds marks nothing.
 */
export function marksOf(incidence: Incidence, members: readonly number[], first: number): Mark[] {
  const size = members.length;
  const insideOf = new Map<number, number>();
  for (const holder of members)
    for (const item of incidence.itemsOf(holder)) insideOf.set(item, (insideOf.get(item) ?? 0) + 1);
  const rest = incidence.holderCount - size;
  const marks = Array.from(insideOf, ([item, inside]) => ({
    item,
    inside,
    outside: incidence.holdersOf(item) - inside,
  }));
  const strength = (mark: Mark) => ((mark.inside + 1) / (size + 2)) * ((rest + 2) / (mark.outside + 1));
  const ratio = (mark: Mark) => mark.inside * rest > mark.outside * size;
  return marks
    .filter(ratio)
    .toSorted((x, y) => strength(y) - strength(x) || x.item - y.item)
    .slice(0, first);
}
