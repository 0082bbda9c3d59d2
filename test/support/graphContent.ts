import type { Graph } from "../../src/graph/Graph.ts";
import { statementOf } from "../../src/graph/statements.ts";

const nodes = statementOf("every node", "MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties");
const links = statementOf(
  "every relationship",
  "MATCH (a)-[r]->(b) RETURN a.id AS source, type(r) AS type, b.id AS target, properties(r) AS properties",
);

/** All that stands in a graph, one sorted line a node and a relationship, with every property: equal graphs have equal lines. */
export async function contentOf(graph: Graph): Promise<string[]> {
  const rows = [...(await graph.read<object>(nodes)), ...(await graph.read<object>(links))];
  return rows.map((row) => JSON.stringify(sorted(row))).sort();
}

/** Neither the order of properties nor those that are null say anything. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== null && inner !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]));
}
