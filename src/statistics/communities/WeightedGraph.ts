/** An undirected graph with weights, each edge in both directions (CSR); `loops` are weights of nodes to themselves. */
export class WeightedGraph {
  private constructor(
    readonly start: Uint32Array,
    readonly neighbours: Uint32Array,
    readonly weights: Float64Array,
    readonly loops: Float64Array,
  ) {}

  get size(): number {
    return this.loops.length;
  }

  /** Edges a[i] – b[i] of weight[i] > 0, each named once, a ≠ b. */
  static of(
    size: number,
    { a, b, weight }: { a: ArrayLike<number>; b: ArrayLike<number>; weight: ArrayLike<number> },
    loops = new Float64Array(size),
  ): WeightedGraph {
    const start = new Uint32Array(size + 1);
    for (let i = 0; i < a.length; i++) {
      start[a[i]! + 1]!++;
      start[b[i]! + 1]!++;
    }
    for (let node = 0; node < size; node++) start[node + 1]! += start[node]!;
    const next = start.slice();
    const neighbours = new Uint32Array(2 * a.length);
    const weights = new Float64Array(2 * a.length);
    for (let i = 0; i < a.length; i++) {
      const [atA, atB] = [next[a[i]!]!++, next[b[i]!]!++];
      neighbours[atA] = b[i]!;
      neighbours[atB] = a[i]!;
      weights[atA] = weights[atB] = weight[i]!;
    }
    return new WeightedGraph(start, neighbours, weights, loops);
  }

  /** Weight of a node's edges, its loop counted twice, as both its ends are here. */
  strengthOf(node: number): number {
    let sum = 2 * this.loops[node]!;
    for (let at = this.start[node]!; at < this.start[node + 1]!; at++) sum += this.weights[at]!;
    return sum;
  }
}
