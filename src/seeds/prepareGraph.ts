import path from "node:path";
import { graphSchema } from "../domain/graphSchema.ts";
import { dataVersionOf } from "../domain/service/dataVersionOf.ts";
import type { Graph } from "../graph/Graph.ts";
import { projectRoot } from "../projectRoot.ts";
import { imageOf } from "./image/imageOf.ts";
import { plant, type Planted } from "./plant.ts";
import { readSeeds } from "./readSeeds.ts";

/** The seeds that come with the product. */
export const productSeeds = path.join(projectRoot, "seeds");

const answerTimeoutMs = 5_000;

/**
 * Plants the product's seeds and those of `directories`, and makes sure that they are safe on disk. Rejects with SeedFaults where
 * files are wrong (nothing is written then), with a GraphError where the graph fails.
 */
export async function plantDirectories(
  graph: Graph,
  directories: readonly string[],
  options: { prune?: boolean } = {},
): Promise<Planted> {
  const image = imageOf(await readSeeds([productSeeds, ...directories]));
  await graph.ensureSchema(graphSchema);
  const planted = await plant(graph, image, options);
  await graph.checkpoint();
  return planted;
}

/** Plants the seeds into a graph that holds nothing yet; leaves any other as it is. */
export async function prepareGraph(graph: Graph, directories: readonly string[]): Promise<Planted | undefined> {
  const dataVersion = await dataVersionOf((asked, params) => graph.read(asked, params, { timeoutMs: answerTimeoutMs }));
  return dataVersion === "" ? plantDirectories(graph, directories) : undefined;
}
