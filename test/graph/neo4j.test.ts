import { build } from "esbuild";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import neo4j from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { GraphError } from "../../src/graph/GraphError.ts";
import { openNeo4j } from "../../src/graph/neo4j.ts";
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
  beforeAll(async () => void (own = await startNeo4j()));
  afterAll(() => own.stop());

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
      const graph = openNeo4j(own);
      const refusal = await graph
        .ensureSchema([{ label, unique: "id", indexes: ["depth"] }])
        .catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(GraphError);
      expect((refusal as GraphError).message).toMatch(words);
      await graph.close();
    },
  );

  test("is refused as the server of a test run while it has data, and its data survive being killed", async () => {
    await expect(requireEmpty(own)).resolves.toBeUndefined();
    await ask(own, "CREATE (:Kept)");
    await expect(requireEmpty(own)).rejects.toThrow(/"neo4j" at bolt:.* is not empty/);
    await own.restart();
    expect(await ask(own, "MATCH (n:Kept) RETURN count(*)")).toEqual([1]);
  });

  test("shares no data with another, which can be started later at an address known before", async () => {
    const port = await freePort();
    expect(await answers(`bolt://127.0.0.1:${port}`)).toBe(false);
    const other = await startNeo4j({ port });
    try {
      await ask(own, "CREATE (:Mine)");
      expect(other.uri).toBe(`bolt://127.0.0.1:${port}`);
      expect(await ask(other, "MATCH (n) RETURN count(n)")).toEqual([0]);
    } finally {
      await other.stop();
    }
    expect(await answers(other.uri)).toBe(false);
  });

  test("is silent while it is paused and answers what it was asked when it goes on", async () => {
    own.pause();
    const answer = ask(own, "RETURN 1");
    const silence = sleep(500, "silence");
    expect(await Promise.race([answer, silence])).toBe("silence");
    own.resume();
    expect(await answer).toEqual([1]);
  });

  test("dies with the process that started it, and leaves no folder behind, even when that is killed", async () => {
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
    expect(await answers(uri)).toBe(true);
    expect(homes()).toHaveLength(1);
    parent.kill("SIGKILL");
    await expect.poll(() => answers(uri), { timeout: 5_000 }).toBe(false);
    await expect.poll(homes, { timeout: 5_000 }).toEqual([]);
    rmSync(program);
  });
});
