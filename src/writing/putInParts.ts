import type { Graph } from "../graph/Graph.ts";
import { Counts } from "./Counts.ts";
import { Given } from "./Given.ts";
import { type Part, partsOf, usualNodesAtOnce } from "./partsOf.ts";
import { type Gift, putIn, type PutReport } from "./put.ts";
import { Writer } from "./Writer.ts";

interface Parts {
  prune: boolean;
  /** Of a transaction. */
  timeoutMs: number;
  /** In a transaction, and the document that goes beyond. */
  nodesAtOnce?: number;
}

/**
 * Makes the graph hold what these owners give, as `put` does. What is more than a transaction should hold goes in parts, whole documents
 * at a time, each of which leaves a graph that is true, as if the later documents did not exist. The files count as planted with the
 * last part only: a run that was broken off is seen as such, and goes on where it stopped.
 */
export async function putInParts(
  graph: Graph,
  gifts: readonly Gift[],
  { prune, timeoutMs, nodesAtOnce = usualNodesAtOnce }: Parts,
): Promise<PutReport> {
  const before = new Counts();
  const given = new Map(gifts.map(({ owner, nodes }) => [owner, new Given(nodes)]));
  let part: Part = new Map();
  for (const next of partsOf(gifts, nodesAtOnce)) {
    if (part.size > 0) {
      before.add(await putPart(graph, part, gifts, timeoutMs));
      await graph.checkpoint();
    }
    part = next;
    for (const [owner, nodes] of part) given.get(owner)!.count(nodes);
  }
  const rest = { nodes: part, given };
  const report = await graph.write((transaction) => putIn(transaction, gifts, prune, rest), { timeoutMs });
  return Object.assign(report, before.add(report));
}

async function putPart(graph: Graph, part: Part, gifts: readonly Gift[], timeoutMs: number): Promise<Counts> {
  return graph.write(
    async (transaction) => {
      const [writer, own] = [await Writer.begin(transaction), new Counts()];
      await writer.put(
        [...part].map(([owner, nodes]) => ({ owner, nodes })),
        own,
      );
      // No digest of files is equal to it: the next start sees that there is more to come.
      await writer.finish(gifts.map(({ owner }) => ({ owner, digest: "unfinished" })));
      return own;
    },
    { timeoutMs },
  );
}
