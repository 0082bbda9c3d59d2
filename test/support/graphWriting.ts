import type { Graph } from "../../src/graph/Graph.ts";

/** The same graph, but for how it writes. */
export function graphWriting(graph: Graph, write: Graph["write"]): Graph {
  return {
    write,
    get writes() {
      return graph.writes;
    },
    describe: () => graph.describe(),
    read: (statement, params, options) => graph.read(statement, params, options),
    ensureSchema: (labels) => graph.ensureSchema(labels),
    checkpoint: () => graph.checkpoint(),
    close: () => graph.close(),
  };
}
