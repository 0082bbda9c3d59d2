import { importTable } from "../../../src/intake/tables/importTable.ts";
import { openEmbedded } from "../../../src/graph/embedded.ts";
import type { Graph } from "../../../src/graph/Graph.ts";
import { openNeo4j } from "../../../src/graph/neo4j.ts";
import { statementOf } from "../../../src/graph/statements.ts";
import { prepareGraph } from "../../../src/intake/seeds/prepareGraph.ts";
import type { Cost } from "../rounds.ts";
import { costOf } from "../rounds.ts";

/** What a first import and the same once more took, and how large the process became. */
export interface Imported {
  first: Cost;
  again: Cost;
  /** Nodes and relationships that the first one brought. */
  things: number;
  /** Before the first import, and at the most. */
  startMb: number;
  peakMb: number;
}

// A process of its own, as an import is: `node importAlone.mjs TABLE [URI USER PASSWORD]`, one line of JSON on stdout. Into a graph in
// memory with the product's seeds, or into a Neo4j.
const [file = "", uri, user = "", password = ""] = process.argv.slice(2);
const graph = uri === undefined ? openEmbedded(undefined) : openNeo4j({ uri, user, password, database: "neo4j" });
try {
  await prepareGraph(graph, []);
  const before = await thingsIn(graph);
  const startMb = process.memoryUsage.rss() / 2 ** 20;
  const run = () => importTable(graph, file, { scheme: "drawn", extent: "PARTIAL" });
  const first = await costOf(run);
  const things = (await thingsIn(graph)) - before;
  const again = await costOf(run);
  const peakMb = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(JSON.stringify({ first, again, things, startMb, peakMb } satisfies Imported));
} finally {
  await graph.close();
}

async function thingsIn(asked: Graph): Promise<number> {
  let things = 0;
  for (const text of ["MATCH (n) RETURN count(*) AS things", "MATCH (a)-[r]->(b) RETURN count(*) AS things"]) {
    const [row] = await asked.read<{ things: number }>(statementOf("bench/things", text), {});
    things += row!.things;
  }
  return things;
}
