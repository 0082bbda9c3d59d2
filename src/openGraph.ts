import { openEmbedded } from "./graph/embedded.ts";
import type { Graph } from "./graph/Graph.ts";
import { prepareGraph } from "./intake/seeds/prepareGraph.ts";
import { recordPlanted } from "./audit.ts";
import { makeLog } from "./makeLog.ts";
import type { Settings } from "./settings.ts";
import { keepSnapshotsIn } from "./snapshot/snapshotOf.ts";

/** The graph that the settings name. Whoever opens it closes it. */
export async function openGraph(settings: Settings): Promise<Graph> {
  const { dataDirectory, neo4j } = settings;
  if (neo4j !== undefined) return (await import("./graph/neo4j.ts")).openNeo4j(neo4j);
  const graph = openEmbedded(dataDirectory);
  if (dataDirectory !== undefined) keepSnapshots(graph, dataDirectory, settings);
  return graph;
}

function keepSnapshots(graph: Graph, directory: string, settings: Settings): void {
  keepSnapshotsIn(directory, graph, (error) =>
    makeLog(settings).warn({ err: error }, "the snapshot could not be kept; the next start reads the graph again"),
  );
}

export async function withGraph<Result>(settings: Settings, work: (graph: Graph) => Promise<Result>): Promise<Result> {
  const graph = await openGraph(settings);
  try {
    return await work(graph);
  } finally {
    await graph.close();
  }
}

export function withPreparedGraph<Result>(
  settings: Settings,
  work: (graph: Graph) => Promise<Result>,
): Promise<Result> {
  return withGraph(settings, async (graph) => {
    const planted = await prepareGraph(graph, settings.seedDirectories);
    if (planted !== undefined) await recordPlanted(settings, planted);
    return work(graph);
  });
}
