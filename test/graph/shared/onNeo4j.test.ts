import { existsSync } from "node:fs";
import path from "node:path";
import { tmpdir } from "node:os";
import { expect, it } from "vitest";
import { openEmbedded } from "../../../src/graph/embedded.ts";
import { shareWithCommands } from "../../../src/openGraph.ts";
import { readSettings } from "../../../src/settings.ts";

it("a server on Neo4j opens no socket, and one in memory neither: commands could not mean its graph", async () => {
  const graph = openEmbedded(undefined);
  const CONCORDANCE_DATA = path.join(tmpdir(), "concordance-test-of-neo4j");
  const neo4j = readSettings({ CONCORDANCE_DATA, NEO4J_URI: "bolt://127.0.0.1:1", NEO4J_PASSWORD: "secret" });
  expect(await shareWithCommands(graph, neo4j)).toBeUndefined();
  expect(existsSync(CONCORDANCE_DATA)).toBe(false);
  expect(await shareWithCommands(graph, readSettings({ CONCORDANCE_DATA: ":memory:" }))).toBeUndefined();
  await graph.close();
});
