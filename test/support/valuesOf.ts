import type { Graph } from "../../src/graph/Graph.ts";
import { statementOf } from "../../src/graph/statements.ts";

/** The sorted values of a statement that returns one text. */
export async function valuesOf(graph: Graph, cypher: string): Promise<string[]> {
  const rows = await graph.read<{ value: string }>(statementOf("values", `${cypher} AS value`));
  return rows.map(({ value }) => value).sort();
}
