import { build } from "esbuild";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import neo4j from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Graph } from "../../src/graph/Graph.ts";
import { GraphError } from "../../src/graph/GraphError.ts";
import { openNeo4j } from "../../src/graph/neo4j.ts";
import { statementOf } from "../../src/graph/statements.ts";
import { answers } from "../support/neo4j/answers.ts";
import { freePort } from "../support/neo4j/freePort.ts";
import { givenNeo4j } from "../support/neo4j/givenNeo4j.ts";
import type { Neo4jAddress } from "../support/neo4j/Neo4jAddress.ts";
import { neo4jStartable } from "../support/neo4j/neo4jAvailable.ts";
import { cacheFolder } from "../support/neo4j/neo4jJars.ts";
import { neo4jOfWorker } from "../support/neo4j/neo4jOfWorker.ts";
import { requireEmpty } from "../support/neo4j/requireEmpty.ts";
import { startNeo4j } from "../support/neo4j/startNeo4j.ts";
import type { RunningNeo4j } from "../support/neo4j/startNeo4j.ts";

const ping = statementOf("ping", "RETURN 1 AS one");
const put = statementOf("put", "MERGE (n:Principle {id: $id}) RETURN count(*) AS written");
const refused = (kind: string) => ({ name: "GraphError", kind });

async function ask(address: Neo4jAddress, cypher: string): Promise<unknown[]> {
  const auth = neo4j.auth.basic(address.user, address.password);
  const driver = neo4j.driver(address.uri, auth, { disableLosslessIntegers: true, maxTransactionRetryTime: 0 });
  try {
    const { records } = await driver.executeQuery(cypher, {}, { database: address.database });
    return records.map((record) => record.get(0) as unknown);
  } finally {
    await driver.close();
  }
}

test("only TEST_NEO4J_URI names a server for the tests, never the one that users set", () => {
  expect(givenNeo4j({ NEO4J_URI: "bolt://production.example" })).toBeUndefined();
  expect(givenNeo4j({ TEST_NEO4J_URI: "bolt://test.example", TEST_NEO4J_PASSWORD: "p" })).toEqual({
    uri: "bolt://test.example",
    user: "neo4j",
    password: "p",
    database: "neo4j",
  });
});

test.skipIf(!inject("hasNeo4j"))("the server of this worker answers", async () => {
  expect(await ask(await neo4jOfWorker(), "RETURN 1")).toEqual([1]);
});

describe.skipIf(!neo4jStartable().available)("a server that a test starts for itself", () => {
  let own: RunningNeo4j;
  let graph: Graph;
  beforeAll(async () => {
    own = await startNeo4j();
    graph = openNeo4j(own);
  });
  afterAll(async () => {
    await graph.close();
    await own.stop();
  });

  test("refuses a wrong password", async () => {
    const refusal = { code: "Neo.ClientError.Security.Unauthorized" };
    await expect(ask({ ...own, password: "wrong" }, "RETURN 1")).rejects.toMatchObject(refusal);
  });

  test.each([
    [
      "an index",
      "Reef",
      "CREATE INDEX Reef_depth FOR (n:Ship) ON (n.name)",
      /"Reef_depth" that is ONLINE on Ship\(name\)/,
    ],
    ["a constraint", "Cliff", "CREATE INDEX Cliff_id_unique FOR (n:Cliff) ON (n.id)", /Cliff_id_unique/],
  ])(
    "is refused with a sentence where it has something else under the name of %s",
    async (_what, label, taken, words) => {
      await ask(own, taken);
      const refusal = await graph
        .ensureSchema([{ label, unique: "id", indexes: ["depth"] }])
        .catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(GraphError);
      expect((refusal as GraphError).message).toMatch(words);
    },
  );

  test("is refused as the server of a test run while it has data", async () => {
    await expect(requireEmpty(own)).resolves.toBeUndefined();
    await ask(own, "CREATE (:Kept)");
    await expect(requireEmpty(own)).rejects.toThrow(/"neo4j" at bolt:.* is not empty/);
  });

  test("is silent while it is paused: a read says TIMEOUT at its deadline, and reads go on when the server does", async () => {
    expect(await graph.read(ping)).toEqual([{ one: 1 }]);
    own.pause();
    const answer = ask(own, "RETURN 1");
    const start = performance.now();
    try {
      await expect(graph.read(ping, {}, { timeoutMs: 500 })).rejects.toMatchObject(refused("TIMEOUT"));
      expect(performance.now() - start).toBeLessThan(2_000);
      expect(await Promise.race([answer, sleep(1, "silence")])).toBe("silence");
    } finally {
      own.resume();
    }
    expect(await answer).toEqual([1]);
    expect(await graph.read(ping, {}, { timeoutMs: 10_000 })).toEqual([{ one: 1 }]);
  });

  test("keeps its data when it is killed, and the same graph reads and writes again when it is back", async () => {
    await ask(own, "CREATE (:Lasting)");
    await own.restart();
    expect(await graph.read(ping)).toEqual([{ one: 1 }]);
    expect(await graph.write((transaction) => transaction.run(put, { id: "principle:back" }))).toEqual([
      { written: 1 },
    ]);
    expect(await ask(own, "MATCH (n:Lasting) RETURN count(*)")).toEqual([1]);
  });

  test("knows another password: refused at once, few attempts, and the right one still works", async () => {
    const stranger = openNeo4j({ ...own, password: "wrong" });
    const start = performance.now();
    await expect(stranger.read(ping)).rejects.toMatchObject(refused("PROGRAMMING"));
    await expect(stranger.write((transaction) => transaction.run(ping))).rejects.toMatchObject(refused("PROGRAMMING"));
    expect(performance.now() - start).toBeLessThan(5_000);
    await stranger.close();
    expect(await graph.read(ping)).toEqual([{ one: 1 }]);
  });

  test("shares no data with another, which dies with the process that started it, and leaves no folder behind, even when that is killed", async () => {
    const program = join(cacheFolder, `parent-${process.pid}.mjs`);
    await build({
      stdin: {
        contents: `import { startNeo4j } from "../support/neo4j/startNeo4j.ts"; process.stdout.write((await startNeo4j()).uri);`,
        resolveDir: import.meta.dirname,
      },
      define: { "import.meta.dirname": JSON.stringify(join(import.meta.dirname, "../support/neo4j")) },
      bundle: true,
      packages: "external",
      platform: "node",
      format: "esm",
      outfile: program,
    });
    const parent = spawn(process.execPath, [program], { stdio: ["ignore", "pipe", "inherit"] });
    const uri = String((await once(parent.stdout, "data"))[0]);
    const homes = () => readdirSync(cacheFolder).filter((name) => name.startsWith(`home-${parent.pid}-`));
    expect(await ask({ ...own, uri }, "MATCH (n) RETURN count(n)")).toEqual([0]);
    expect(homes()).toHaveLength(1);
    parent.kill("SIGKILL");
    await expect.poll(() => answers(uri), { timeout: 5_000 }).toBe(false);
    await expect.poll(homes, { timeout: 5_000 }).toEqual([]);
    rmSync(program);
  });
});

test("a Neo4j that is not there says UNAVAILABLE, to reads within their deadline", async () => {
  const uri = `bolt://127.0.0.1:${await freePort()}`;
  const graph = openNeo4j({ uri, user: "neo4j", password: "nobody", database: "neo4j" });
  await expect(graph.read(ping, {}, { timeoutMs: 20_000 })).rejects.toMatchObject(refused("UNAVAILABLE"));
  await expect(graph.write((transaction) => transaction.run(ping))).rejects.toMatchObject(refused("UNAVAILABLE"));
  await expect(graph.describe()).rejects.toMatchObject(refused("UNAVAILABLE"));
  await graph.close();
}, 60_000);
