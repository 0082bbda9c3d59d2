import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Graph } from "../../src/graph/Graph.ts";
import { openNeo4j } from "../../src/graph/neo4j.ts";
import { statementOf } from "../../src/graph/statements.ts";
import { freePort } from "../support/neo4j/freePort.ts";
import { neo4jStartable } from "../support/neo4j/neo4jAvailable.ts";
import { type RunningNeo4j, startNeo4j } from "../support/neo4j/startNeo4j.ts";

const ping = statementOf("ping", "RETURN 1 AS one");
const put = statementOf("put", "MERGE (n:Principle {id: $id}) RETURN count(*) AS written");
const refused = (kind: string) => ({ name: "GraphError", kind });

describe.skipIf(!neo4jStartable().available)("a Neo4j that does not answer as it should", () => {
  let server: RunningNeo4j;
  let graph: Graph;
  beforeAll(async () => {
    server = await startNeo4j();
    graph = openNeo4j(server);
  });
  afterAll(async () => {
    await graph.close();
    await server.stop();
  });

  test("is silent: a read says TIMEOUT at its deadline, and reads go on when the server does", async () => {
    expect(await graph.read(ping)).toEqual([{ one: 1 }]);
    server.pause();
    const start = performance.now();
    try {
      await expect(graph.read(ping, {}, { timeoutMs: 500 })).rejects.toMatchObject(refused("TIMEOUT"));
      expect(performance.now() - start).toBeLessThan(2_000);
    } finally {
      server.resume();
    }
    expect(await graph.read(ping, {}, { timeoutMs: 10_000 })).toEqual([{ one: 1 }]);
  });

  test("was away and is back: the same graph reads and writes again", async () => {
    await server.restart();
    expect(await graph.read(ping)).toEqual([{ one: 1 }]);
    expect(await graph.write((transaction) => transaction.run(put, { id: "principle:back" }))).toEqual([
      { written: 1 },
    ]);
  });

  test("knows another password: refused at once, few attempts, and the right one still works", async () => {
    const stranger = openNeo4j({ ...server, password: "wrong" });
    const start = performance.now();
    await expect(stranger.read(ping)).rejects.toMatchObject(refused("PROGRAMMING"));
    await expect(stranger.write((transaction) => transaction.run(ping))).rejects.toMatchObject(refused("PROGRAMMING"));
    expect(performance.now() - start).toBeLessThan(5_000);
    await stranger.close();
    expect(await graph.read(ping)).toEqual([{ one: 1 }]);
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
