import type { WeightedGraph } from "./WeightedGraph.ts";

/** The communities that have neighbours of a node, and the weight of its edges to each: `communities[i]` has `weights[i]`, for i below what `look` gave. */
export interface NearCommunities {
  readonly communities: Uint32Array;
  readonly weights: Float64Array;
  look(node: number): number;
  /** A node has moved. */
  move(node: number, from: number, to: number): void;
}

/** From so many edges on to a community of a node, on average, their weight is kept. */
const EDGES_A_COMMUNITY = 4;
/** How many times fewer they must have become to be kept again. */
const FEWER = 8;

/** After a round of moves: kept from now on where there are few communities left, else as before. */
export function keptWhereFew(graph: WeightedGraph, community: Uint32Array, near: NearCommunities): NearCommunities {
  const left = new Set(community);
  const most =
    near instanceof KeptCommunities
      ? near.communities.length / FEWER
      : graph.neighbours.length / graph.size / EDGES_A_COMMUNITY;
  return left.size <= most ? new KeptCommunities(graph, community, left) : near;
}

/** Counted again at each look, from the edges of the node. */
export class CountedCommunities implements NearCommunities {
  readonly communities: Uint32Array;
  readonly weights: Float64Array;
  /** All 0 between looks. */
  readonly #toward: Float64Array;

  constructor(
    readonly graph: WeightedGraph,
    readonly communityOf: Uint32Array,
  ) {
    this.communities = new Uint32Array(graph.size);
    this.weights = new Float64Array(graph.size);
    this.#toward = new Float64Array(graph.size);
  }

  /** In the order of the neighbours. */
  look(node: number): number {
    const { start, neighbours, weights } = this.graph;
    const { communities, communityOf } = this;
    const toward = this.#toward;
    const end = start[node + 1]!;
    let count = 0;
    for (let at = start[node]!; at < end; at++) {
      const there = communityOf[neighbours[at]!]!;
      const weight = toward[there]!;
      // Weights are above 0: what was met has more.
      if (weight === 0) communities[count++] = there;
      toward[there] = weight + weights[at]!;
    }
    for (let i = 0; i < count; i++) {
      const there = communities[i]!;
      this.weights[i] = toward[there]!;
      toward[there] = 0;
    }
    return count;
  }

  move(): void {
    // Nothing is kept.
  }
}

/** Kept for each node and community, where there are few of these: nodes are looked at ten times as often as they move. */
class KeptCommunities implements NearCommunities {
  readonly communities: Uint32Array;
  readonly weights: Float64Array;
  /** By community, where it stands among `communities`. */
  readonly #place: Uint32Array;
  /** By node and place. */
  readonly #toward: Float64Array;

  /** `communities` are those that `communityOf` names; no others arise. */
  constructor(
    readonly graph: WeightedGraph,
    communityOf: Uint32Array,
    communities: Iterable<number>,
  ) {
    const { size: n, start, neighbours, weights } = graph;
    this.communities = Uint32Array.from(communities);
    const count = this.communities.length;
    this.#place = new Uint32Array(n);
    this.communities.forEach((community, place) => (this.#place[community] = place));
    this.weights = new Float64Array(count);
    const placeOf = communityOf.map((community) => this.#place[community]!);
    const toward = new Float64Array(count * n);
    for (let node = 0; node < n; node++) {
      const [first, end] = [node * count, start[node + 1]!];
      for (let at = start[node]!; at < end; at++) toward[first + placeOf[neighbours[at]!]!]! += weights[at]!;
    }
    this.#toward = toward;
  }

  look(node: number): number {
    const count = this.communities.length;
    const first = node * count;
    for (let i = 0; i < count; i++) this.weights[i] = this.#toward[first + i]!;
    return count;
  }

  move(node: number, from: number, to: number): void {
    const { start, neighbours, weights } = this.graph;
    const toward = this.#toward;
    const count = this.communities.length;
    const [left, joined] = [this.#place[from]!, this.#place[to]!];
    const end = start[node + 1]!;
    for (let at = start[node]!; at < end; at++) {
      const first = neighbours[at]! * count;
      const weight = weights[at]!;
      toward[first + left]! -= weight;
      toward[first + joined]! += weight;
    }
  }
}
