import { describe, expect, it } from "vitest";
import { statementOf } from "../../src/graph/statements.ts";
import { emptyGraph, engines } from "../support/engines.ts";
import { dumpOf, loadGraph, storedGraph, storedGraphNames } from "./storedGraph.ts";

const nodeCount = statementOf("count nodes", "MATCH (n) RETURN count(n) AS counted");
const relationshipCount = statementOf("count relationships", "MATCH ()-[r]->() RETURN count(r) AS counted");

it("three graphs of older shapes are stored, and each further release adds one", () => {
  expect(storedGraphNames().length).toBeGreaterThanOrEqual(3);
});

describe.each(engines)("a stored graph on %s", (engine) => {
  it.each(storedGraphNames())("stands as it stood: %s", { timeout: 120_000 }, async (name) => {
    const graph = await emptyGraph(engine);
    const stored = storedGraph(name);
    await loadGraph(graph, stored);
    expect(await graph.read(nodeCount)).toEqual([{ counted: stored.nodes.length }]);
    expect(await graph.read(relationshipCount)).toEqual([{ counted: stored.relationships.length }]);
    expect(await dumpOf(graph)).toEqual(stored);
    await graph.close();
  });
});
