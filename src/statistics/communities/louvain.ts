import { seededRandom } from "../distributions/seededRandom.ts";
import type { Steps } from "../../threads/steps.ts";
import { CountedCommunities, keptWhereFew, type NearCommunities } from "./NearCommunities.ts";
import { WeightedGraph } from "./WeightedGraph.ts";

export interface Partition {
  /** Community of each node, numbered from 0: larger ones first, then by their first node. */
  communityOf: Uint32Array;
  /** Newman and Girvan's modularity at resolution 1; 0 for a graph without edges. */
  modularity: number;
}

/** Some milliseconds of work. */
const EDGES_A_SLICE = 100_000;
/** More than rounding: this share of the whole weight. */
const LEAST_GAIN = 1e-12;

/**
 * Communities by Louvain (Blondel, Guillaume, Lambiotte and Lefebvre 2008): nodes, visited in an order that the seed draws, move to
 * the neighbouring community that raises modularity most until none moves; communities become nodes, and so on.
 */
export function* louvain(graph: WeightedGraph, seed: number): Steps<Partition> {
  const communityOf = yield* communitiesByLouvain(graph, seed);
  yield;
  return { communityOf, modularity: modularityOf(graph, communityOf) };
}

/** The same, where nobody asks how good they are. */
export function* communitiesByLouvain(graph: WeightedGraph, seed: number): Steps<Uint32Array> {
  const random = seededRandom(seed);
  let communityOf = Uint32Array.from({ length: graph.size }, (_, i) => i);
  for (let level = graph; ;) {
    const { community, moved } = yield* localMoves(level, random);
    if (!moved) break;
    const { number, size } = renumbered(community);
    communityOf = communityOf.map((node) => number[node]!);
    level = yield* folded(level, number, size);
  }
  return inOrderOfSize(communityOf);
}

function* localMoves(graph: WeightedGraph, random: () => number) {
  const n = graph.size;
  const community = Uint32Array.from({ length: n }, (_, i) => i);
  const strength = Float64Array.from({ length: n }, (_, i) => graph.strengthOf(i));
  const total = strength.slice();
  const whole = strength.reduce((sum, s) => sum + s, 0);
  let near: NearCommunities = new CountedCommunities(graph, community);
  const order = shuffledOrder(n, random);
  // A node is looked at again only when a neighbour has moved to a community that is not its own: most passes are short.
  const isSettled = new Uint8Array(n);
  let moved = false;
  let edges = 0;
  for (let again = whole > 0; again;) {
    again = false;
    for (const node of order) {
      if (isSettled[node] === 1) continue;
      isSettled[node] = 1;
      const own = community[node]!;
      total[own]! -= strength[node]!;
      const best = bestCommunity(node, own, { near, total, pull: strength[node]! / whole, least: LEAST_GAIN * whole });
      total[best]! += strength[node]!;
      community[node] = best;
      if (best !== own) {
        again = true;
        near.move(node, own, best);
        unsettle(graph, node, community, isSettled);
      }
      edges += graph.start[node + 1]! - graph.start[node]! + 1;
      if (edges < EDGES_A_SLICE) continue;
      edges = 0;
      yield;
    }
    moved ||= again;
    if (again) near = keptWhereFew(graph, community, near);
  }
  return { community, moved };
}

function unsettle(graph: WeightedGraph, node: number, community: Uint32Array, isSettled: Uint8Array): void {
  for (let at = graph.start[node]!; at < graph.start[node + 1]!; at++) {
    const neighbour = graph.neighbours[at]!;
    if (community[neighbour] !== community[node]) isSettled[neighbour] = 0;
  }
}

interface Standing {
  near: NearCommunities;
  /** Strength of each community, the node in question taken out. */
  total: Float64Array;
  /** The node's strength as a share of all. */
  pull: number;
  /** To be gained by a move. */
  least: number;
}

function bestCommunity(node: number, own: number, { near, total, pull, least }: Standing): number {
  const count = near.look(node);
  const { communities, weights } = near;
  let toOwn = 0;
  for (let i = 0; i < count; i++) if (communities[i] === own) toOwn = weights[i]!;
  let best = own;
  let gain = toOwn - pull * total[own]! + least;
  for (let i = 0; i < count; i++) {
    const here = weights[i]! - pull * total[communities[i]!]!;
    if (here <= gain) continue;
    gain = here;
    best = communities[i]!;
  }
  return best;
}

/** The graph whose nodes are the communities. */
function* folded(graph: WeightedGraph, number: Uint32Array, size: number): Steps<WeightedGraph> {
  const members: number[][] = Array.from({ length: size }, () => []);
  number.forEach((community, node) => members[community]!.push(node));
  const loops = new Float64Array(size);
  const edges = { a: [] as number[], b: [] as number[], weight: [] as number[] };
  const toward = new Float64Array(size);
  let seen = 0;
  for (let here = 0; here < size; here++) {
    const touched: number[] = [];
    for (const node of members[here]!) {
      loops[here]! += graph.loops[node]!;
      for (let at = graph.start[node]!; at < graph.start[node + 1]!; at++, seen++) {
        const there = number[graph.neighbours[at]!]!;
        if (there === here) loops[here]! += graph.weights[at]! / 2;
        else if (there > here) {
          if (toward[there] === 0) touched.push(there);
          toward[there]! += graph.weights[at]!;
        }
      }
    }
    for (const there of touched) {
      edges.a.push(here);
      edges.b.push(there);
      edges.weight.push(toward[there]!);
      toward[there] = 0;
    }
    if (seen < EDGES_A_SLICE) continue;
    seen = 0;
    yield;
  }
  return WeightedGraph.of(size, edges, loops);
}

/** In the order in which they come. */
function renumbered(community: Uint32Array): { number: Uint32Array; size: number } {
  // From 1 on: 0 is who has not come yet.
  const numbers = new Uint32Array(community.length);
  let size = 0;
  const number = community.map((old) => (numbers[old] ||= ++size) - 1);
  return { number, size };
}

function inOrderOfSize(communityOf: Uint32Array): Uint32Array {
  const { number, size } = renumbered(communityOf);
  const sizes = new Uint32Array(size);
  number.forEach((community) => sizes[community]!++);
  const rank = new Uint32Array(size);
  sizes
    .map((_size, community) => community)
    .sort((x, y) => sizes[y]! - sizes[x]! || x - y)
    .forEach((community, place) => (rank[community] = place));
  return number.map((community) => rank[community]!);
}

/** Share of weight inside communities, less what chance would put there. */
export function modularityOf(graph: WeightedGraph, communityOf: Uint32Array): number {
  const total = new Float64Array(graph.size);
  let [inside, whole] = [0, 0];
  for (let node = 0; node < graph.size; node++) {
    const strength = graph.strengthOf(node);
    total[communityOf[node]!]! += strength;
    whole += strength;
    inside += 2 * graph.loops[node]!;
    for (let at = graph.start[node]!; at < graph.start[node + 1]!; at++)
      if (communityOf[graph.neighbours[at]!] === communityOf[node]) inside += graph.weights[at]!;
  }
  if (whole === 0) return 0;
  return inside / whole - total.reduce((sum, t) => sum + (t / whole) ** 2, 0);
}

function shuffledOrder(n: number, random: () => number): Uint32Array {
  const order = Uint32Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}
