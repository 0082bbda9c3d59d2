import path from "node:path";
import { graphSchema } from "../../model/graphSchema.ts";
import type { Graph, Read } from "../../graph/Graph.ts";
import { dataVersionOf } from "../../domain/service/dataVersionOf.ts";
import { statement } from "../../graph/statements.ts";
import { projectRoot } from "../../projectRoot.ts";
import { imageOf } from "../../sources/seeds/image/imageOf.ts";
import { plant, type Planted } from "../../writing/plant.ts";
import { readSeeds } from "../../sources/seeds/readSeeds.ts";

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

/**
 * Plants the seeds into a graph that holds nothing yet; leaves one that was planted as it is. Throws an Error with a sentence for a
 * database that holds what is not ours: it may be somebody's real graph.
 */
export async function prepareGraph(graph: Graph, directories: readonly string[]): Promise<Planted | undefined> {
  const read: Read = (asked, params) => graph.read(asked, params, { timeoutMs: answerTimeoutMs });
  if ((await dataVersionOf(read)) !== "") return undefined;
  const [row] = await read<{ things: number }>(statement("service/things"), {});
  if (row !== undefined && row.things > 0) {
    throw new Error(
      "The database holds data that Concordance did not plant, and was left as it is. Name an empty one (NEO4J_DATABASE), " +
        "or run `concordance plant` if the seeds shall stand beside those data.",
    );
  }
  return plantDirectories(graph, directories);
}
