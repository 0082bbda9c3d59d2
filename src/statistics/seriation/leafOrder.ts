import { distanceIndex, type ClusterTree, type Distances } from "./clusterTree.ts";
import type { Steps } from "../../threads/steps.ts";

/** A node of the tree, with the leaves below it as a range of the tree's own leaf order. */
interface Branch {
  from: number;
  to: number;
  children?: [Branch, Branch];
}

/**
 * The order of leaves that the tree allows (each join may be turned) with the least sum of distances between neighbours:
 * optimal leaf ordering of Bar-Joseph, Gifford and Jaakkola (2001), n³ steps, 8 n² bytes.
 */
export function* optimalLeafOrder(tree: ClusterTree, distances: Distances): Steps<Uint32Array> {
  const n = tree.size;
  if (n < 3) return Uint32Array.from({ length: n }, (_, i) => i);
  const { root, branches, leaves } = branchesOf(tree);
  // From here on leaves are numbered as they stand in the tree, so that the leaves of a branch are a range.
  const between = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++)
      between[i * n + j] = between[j * n + i] = distances.values[distanceIndex(n, leaves[i]!, leaves[j]!)]!;
    if (i % 128 === 127) yield;
  }
  // least[i, j]: of the branch in which i and j first meet, the least sum with i at one end and j at the other.
  const least = new Float64Array(n * n);
  for (const branch of branches) yield* solveBranch(branch, between, least, n);
  const order: number[] = [];
  const [left, right] = root.children!;
  let [first, last] = [left.from, right.from];
  for (let i = left.from; i < left.to; i++)
    for (let j = right.from; j < right.to; j++)
      if (least[i * n + j]! < least[first * n + last]!) [first, last] = [i, j];
  lay(root, first, last, between, least, n, order);
  return Uint32Array.from(order, (leaf) => leaves[leaf]!);
}

/** Joins in an order in which children come first, and the leaves from left to right. */
function branchesOf(tree: ClusterTree) {
  const byNode: Branch[] = [];
  const leaves: number[] = [];
  const root = tree.size + tree.left.length - 1;
  // Without recursion: a tree of equal distances may be as deep as it has leaves.
  const stack: [node: number, seen: boolean][] = [[root, false]];
  const branches: Branch[] = [];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const [node, seen] = top;
    if (node < tree.size) {
      byNode[node] = { from: leaves.length, to: leaves.length + 1 };
      leaves.push(node);
      continue;
    }
    const [left, right] = [tree.left[node - tree.size]!, tree.right[node - tree.size]!];
    if (!seen) stack.push([node, true], [right, false], [left, false]);
    else {
      const children: [Branch, Branch] = [byNode[left]!, byNode[right]!];
      byNode[node] = { from: children[0].from, to: children[1].to, children };
      branches.push(byNode[node]);
    }
  }
  return { root: byNode[root]!, branches, leaves };
}

/** The leaves that may stand at the other end of the branch when this one stands at one end. */
function otherEnds(branch: Branch, end: number): Branch {
  if (!branch.children) return branch;
  const [left, right] = branch.children;
  return end < left.to ? right : left;
}

function* solveBranch(branch: Branch, between: Float64Array, least: Float64Array, n: number): Steps<void> {
  const [left, right] = branch.children!;
  const reached = new Float64Array(n);
  for (let i = left.from; i < left.to; i++) {
    // reached[k]: the left part from i to its other end, and the step from there to k.
    const ends = otherEnds(left, i);
    for (let k = right.from; k < right.to; k++) {
      let sum = Infinity;
      for (let m = ends.from; m < ends.to; m++) sum = Math.min(sum, least[i * n + m]! + between[k * n + m]!);
      reached[k] = sum;
    }
    for (let j = right.from; j < right.to; j++) {
      const starts = otherEnds(right, j);
      let sum = Infinity;
      for (let k = starts.from; k < starts.to; k++) sum = Math.min(sum, reached[k]! + least[j * n + k]!);
      least[i * n + j] = least[j * n + i] = sum;
    }
    yield;
  }
}

/** Writes the best order of the branch from leaf `first` to leaf `last`. */
function lay(
  branch: Branch,
  first: number,
  last: number,
  between: Float64Array,
  least: Float64Array,
  n: number,
  order: number[],
): void {
  const waiting: [Branch, number, number][] = [[branch, first, last]];
  for (let top = waiting.pop(); top; top = waiting.pop()) {
    const [here, start, end] = top;
    if (!here.children) {
      order.push(start);
      continue;
    }
    const [near, far] = start < here.children[0].to ? here.children : [here.children[1], here.children[0]];
    const [ends, starts] = [otherEnds(near, start), otherEnds(far, end)];
    let best = { sum: Infinity, m: start, k: end };
    for (let m = ends.from; m < ends.to; m++)
      for (let k = starts.from; k < starts.to; k++) {
        const sum = least[start * n + m]! + between[m * n + k]! + least[k * n + end]!;
        if (sum < best.sum) best = { sum, m, k };
      }
    waiting.push([far, best.k, end], [near, start, best.m]);
  }
}

/** A good order in n² steps where n³ are too many: each join turns its two parts so that their nearest ends meet. */
export function greedyLeafOrder(tree: ClusterTree, distances: Distances): Uint32Array {
  const n = tree.size;
  const orders: number[][] = Array.from({ length: n }, (_, leaf) => [leaf]);
  const apart = (i: number, j: number) => distances.values[distanceIndex(n, i, j)]!;
  for (let join = 0; join < tree.left.length; join++) {
    const [left, right] = [orders[tree.left[join]!]!, orders[tree.right[join]!]!];
    const ways = [
      [left, right],
      [left.toReversed(), right],
      [left, right.toReversed()],
      [right, left],
    ] as const;
    const gap = ([x, y]: (typeof ways)[number]) => apart(x[x.length - 1]!, y[0]!);
    const [x, y] = ways.reduce((best, way) => (gap(way) < gap(best) ? way : best));
    orders.push([...x, ...y]);
    orders[tree.left[join]!] = orders[tree.right[join]!] = [];
  }
  return Uint32Array.from(orders[orders.length - 1] ?? []);
}
