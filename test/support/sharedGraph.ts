import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openEmbedded } from "../../src/graph/embedded.ts";
import type { Graph } from "../../src/graph/Graph.ts";
import { openShared } from "../../src/graph/shared/openShared.ts";
import type { SharedGraph } from "../../src/graph/shared/SharedGraph.ts";
import { shareGraph } from "../../src/graph/shared/shareGraph.ts";
import { graphSchema } from "../../src/model/graphSchema.ts";

const version = "1.2.3";

/** An empty embedded graph in a directory of its own that is shared, as a server shares it. Whoever asks for it ends it. */
export async function sharing({ folder = "data", silenceMs }: { folder?: string; silenceMs?: number } = {}) {
  const root = mkdtempSync(path.join(tmpdir(), "concordance-test-"));
  const directory = path.join(root, folder);
  const holder = openEmbedded(directory, { shuffleRows: true });
  await holder.ensureSchema(graphSchema);
  const share = await shareGraph(holder, { directory, version, silenceMs });
  return {
    directory,
    holder,
    share,
    /** As a command sees it. */
    open: async (by = version) => (await openShared(directory, by)) as SharedGraph,
    end: async () => {
      await share.stop(0);
      await holder.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** A graph with schema and no data, in the hands of another. */
export async function emptySharedGraph(): Promise<Graph> {
  const { open, end } = await sharing();
  const graph = await open();
  const close = graph.close.bind(graph);
  graph.close = async () => {
    await close();
    await end();
  };
  return graph;
}
