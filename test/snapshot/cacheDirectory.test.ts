import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, inject, it } from "vitest";
import { statementOf } from "../../src/graph/statements.ts";
import { openGraph } from "../../src/openGraph.ts";
import { readSettings } from "../../src/settings.ts";
import { rowAt } from "../../src/snapshot/rowAt.ts";
import { snapshotOf } from "../../src/snapshot/snapshotOf.ts";
import { emptyGraph } from "../support/engines.ts";
import { neo4jOfWorker } from "../support/neo4j/neo4jOfWorker.ts";
import { modelIn, plant } from "../support/planting.ts";
import { seedDirectory } from "../support/seedDirectory.ts";

const byHand = statementOf("by hand", "MATCH (n:Contributor) SET n.name = 'by hand' RETURN count(*) AS written");

describe.runIf(inject("hasNeo4j"))("a start over Neo4j with CONCORDANCE_CACHE", () => {
  it("reads the file that the start before kept, as long as the version of the data is the same", async () => {
    const directory = mkdtempSync(path.join(tmpdir(), "cache-"));
    const planted = await emptyGraph("neo4j");
    await plant(planted, await modelIn(await seedDirectory()));
    const { uri, user, password, database } = await neo4jOfWorker();
    const login = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database };
    const firstName = async (environment: Record<string, string>) => {
      const graph = await openGraph(readSettings({ ...login, ...environment }));
      const { name } = rowAt(await snapshotOf(graph), "contributor", 0) as { name: string };
      await graph.close();
      return name;
    };
    const cached = { CONCORDANCE_CACHE: directory };
    const name = await firstName(cached);
    expect(readdirSync(directory)).toEqual([expect.stringMatching(/^snapshot-[\da-f]{16}\.bin$/)]);
    // Without the version: only who reads the graph sees it.
    await planted.write((transaction) => transaction.run(byHand));
    await planted.close();
    expect(await firstName({})).toBe("by hand");
    expect(await firstName(cached)).toBe(name);
    expect(name).not.toBe("by hand");
    rmSync(directory, { recursive: true });
  });
});
