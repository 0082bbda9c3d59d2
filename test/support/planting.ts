import type { Graph } from "../../src/graph/Graph.ts";
import type { Params } from "../../src/graph/params.ts";
import type { ModelEdge, ModelNode } from "../../src/model/ModelNode.ts";
import { modelOf, type SeedModel } from "../../src/sources/seeds/modelOf.ts";
import { readSeeds } from "../../src/sources/seeds/readSeeds.ts";
import { put, type PutOptions, type PutReport } from "../../src/writing/put.ts";

export const nothing: SeedModel = { nodes: [], edges: [] };

/** Plants what a model says, as the product's own seeds unless another owner is named. */
export function plant(
  graph: Graph,
  { nodes, edges }: SeedModel,
  options: PutOptions = {},
  owner = "concordance",
): Promise<PutReport> {
  return put(graph, [{ owner, nodes, edges }], options);
}

/** What seed directories give the graph. */
export async function modelIn(...directories: string[]): Promise<SeedModel> {
  return modelOf(await readSeeds(directories));
}

/** A relationship with the labels of its ends. */
export interface FlatEdge extends Record<"from" | "to" | "type" | "source" | "target", string> {
  properties: Params;
}

/** All that seeds say, with the relationships of nodes beside those that stand for themselves. */
export interface SeedImage {
  nodes: ModelNode[];
  edges: FlatEdge[];
  model: SeedModel;
}

export function imageOf(model: SeedModel): SeedImage {
  const edges = [...model.nodes.flatMap((node) => node.edges), ...model.edges].map(flat);
  return { nodes: model.nodes, edges, model };
}

function flat({ sort: { from, to, type }, source, target, properties }: ModelEdge): FlatEdge {
  return { from, to, type, source, target, properties };
}
