import type { ModelNode } from "../model/ModelNode.ts";
import { isOfDocument } from "./isOfDocument.ts";
import type { Gift } from "./put.ts";

/** More gain nothing, and take as much more memory here and on a server. */
export const usualNodesAtOnce = 10_000;

/** Nodes by owner. */
export type Part = Map<string, ModelNode[]>;

/**
 * What owners give, whole documents at a time, made while it is walked: each part has at least so many nodes, but for the last. In the
 * first is what stands before the first document of each owner, for all to name. What stands behind a document comes with that document: one
 * of an earlier part cannot name it.
 */
export function* partsOf(gifts: readonly Gift[], nodesAtOnce: number): Generator<Part> {
  let part: Part = new Map(gifts.map(({ owner, nodes }) => [owner, [...before(nodes)]]));
  let count = [...part.values()].reduce((sum, { length }) => sum + length, 0);
  for (const { owner, nodes } of gifts) {
    let isInFirst = true;
    for (const node of nodes) {
      isInFirst &&= !isOfDocument(node);
      if (isInFirst) continue;
      if (node.label === "Contribution" && count >= nodesAtOnce) {
        yield part;
        [part, count] = [new Map(), 0];
      }
      const own = part.get(owner);
      if (own === undefined) part.set(owner, [node]);
      else own.push(node);
      count += 1;
    }
  }
  yield part;
}

/** What stands before the first document. */
function* before(nodes: Iterable<ModelNode>): Generator<ModelNode> {
  for (const node of nodes) {
    if (isOfDocument(node)) return;
    yield node;
  }
}
