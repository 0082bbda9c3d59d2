import type { Steps } from "../../threads/steps.ts";

/** Distances of n things, each pair once: d(i, j) with i < j at i × n − i (i + 1) / 2 + j − i − 1. */
export interface Distances {
  size: number;
  values: Float64Array;
}

export function distanceIndex(size: number, i: number, j: number): number {
  const [low, high] = i < j ? [i, j] : [j, i];
  return low * size - (low * (low + 1)) / 2 + high - low - 1;
}

/** Nodes 0 … n − 1 are the things; node n + k joins left[k] and right[k], at mean distance height[k]. The last is the root. */
export interface ClusterTree {
  size: number;
  left: Uint32Array;
  right: Uint32Array;
  height: Float64Array;
}

/**
 * Hierarchical clustering with average linkage (UPGMA) by chains of nearest neighbours (Murtagh 1983), which is exact for
 * this linkage and takes n² steps. Joins come in the order in which they are found, not by height. `distances` is used up.
 */
export function* clusterTree({ size, values }: Distances): Steps<ClusterTree> {
  const tree: ClusterTree = {
    size,
    left: new Uint32Array(Math.max(0, size - 1)),
    right: new Uint32Array(Math.max(0, size - 1)),
    height: new Float64Array(Math.max(0, size - 1)),
  };
  const nodeOf = Uint32Array.from({ length: size }, (_, i) => i);
  const weight = new Uint32Array(size).fill(1);
  const chain: number[] = [];
  // A look at all clusters takes as many steps as there are things; a slice is some milliseconds.
  const looksASlice = Math.ceil(500_000 / (size + 1));
  let looks = 0;
  for (let joined = 0; joined < size - 1;) {
    if (chain.length === 0) chain.push(weight.findIndex((members) => members > 0));
    const tip = chain[chain.length - 1]!;
    const before = chain[chain.length - 2];
    const nearest = nearestOf(tip, before, weight, values);
    if (nearest !== before) {
      chain.push(nearest);
    } else {
      chain.length -= 2;
      const [kept, gone] = tip < nearest ? [tip, nearest] : [nearest, tip];
      tree.left[joined] = nodeOf[kept]!;
      tree.right[joined] = nodeOf[gone]!;
      tree.height[joined] = values[distanceIndex(size, kept, gone)]!;
      nodeOf[kept] = size + joined++;
      join(kept, gone, weight, values);
    }
    if (++looks % looksASlice === 0) yield;
  }
  return tree;
}

/** The nearest cluster; the one before in the chain wins ties, so that the chain ends. */
function nearestOf(tip: number, before: number | undefined, weight: Uint32Array, values: Float64Array): number {
  const size = weight.length;
  let nearest = before ?? -1;
  let least = before === undefined ? Infinity : values[distanceIndex(size, tip, before)]!;
  for (let other = 0; other < size; other++) {
    if (other === tip || weight[other] === 0) continue;
    const distance = values[distanceIndex(size, tip, other)]!;
    if (distance < least) [nearest, least] = [other, distance];
  }
  return nearest;
}

function join(kept: number, gone: number, weight: Uint32Array, values: Float64Array): void {
  const size = weight.length;
  const [w, v] = [weight[kept]!, weight[gone]!];
  for (let other = 0; other < size; other++) {
    if (other === kept || other === gone || weight[other] === 0) continue;
    const at = distanceIndex(size, kept, other);
    values[at] = (w * values[at]! + v * values[distanceIndex(size, gone, other)]!) / (w + v);
  }
  weight[kept] = w + v;
  weight[gone] = 0;
}
