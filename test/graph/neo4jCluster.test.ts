import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Graph } from "../../src/graph/Graph.ts";
import { openNeo4j } from "../../src/graph/neo4j.ts";
import { statementOf } from "../../src/graph/statements.ts";
import { BoltCluster } from "../support/bolt/BoltCluster.ts";
import type { Fault } from "../support/bolt/BoltMember.ts";

const ping = statementOf("ping", "RETURN 1 AS one");
const put = statementOf("put", "MERGE (n:Principle {id: $id}) RETURN 1 AS one");

let cluster: BoltCluster;
let graph: Graph;
beforeEach(async () => {
  cluster = await BoltCluster.start();
  graph = openNeo4j({ uri: cluster.uri, user: "neo4j", password: "x", database: "neo4j" });
});
afterEach(async () => {
  await graph.close();
  await cluster.stop();
});

const read = () => graph.read(ping, {}, { timeoutMs: 5_000 });
const write = () => graph.write((transaction) => transaction.run(put, { id: "principle:a" }));
const both = async () => [await read(), await write()];
const rows = [[{ one: 1 }], [{ one: 1 }]];
const asked = (text: string) => cluster.members.flatMap((member) => member.asked).filter((one) => one === text).length;

/** A fault that comes so many times, wherever it strikes first. */
function times(count: number, at: string, fault: Fault) {
  let left = count;
  cluster.fault = (message) => (message === at && left-- > 0 ? fault : undefined);
}

describe("a Neo4j cluster of three", () => {
  it("reads from followers and writes to the leader", async () => {
    expect(await both()).toEqual(rows);
    expect(cluster.leader.asked).toContain(put.text);
    expect(cluster.leader.asked).not.toContain(ping.text);
  });

  it("is told whose transactions those are, and which statement reads", async () => {
    await both();
    expect(cluster.members.flatMap(({ told }) => told)).toEqual(
      expect.arrayContaining([{ application: "concordance", statement: "ping" }, { application: "concordance" }]),
    );
  });

  it.each([
    ["Neo.ClientError.Security.AuthorizationExpired"],
    ["Neo.TransientError.General.DatabaseUnavailable"],
    ["Neo.TransientError.Transaction.DeadlockDetected"],
    ["Neo.ClientError.Cluster.NotALeader"],
    ["Neo.ClientError.General.ForbiddenOnReadOnlyDatabase"],
  ])("that answers %s: nobody sees it, what was to be written is", async (code) => {
    for (const at of ["run", "pull"]) {
      times(1, at, { code });
      expect(await read()).toEqual([{ one: 1 }]);
      times(1, at, { code });
      expect(await write()).toEqual([{ one: 1 }]);
    }
  });

  it.each(["begin", "run", "pull"])("that cuts a connection at %s: nobody sees it", async (at) => {
    await both();
    times(1, at, "cut");
    expect(await both()).toEqual(rows);
    times(2, at, "cut");
    expect(await both()).toEqual(rows);
  });

  it("whose leader moves without a word: writes find the new one, at once", async () => {
    await both();
    for (let moves = 0; moves < 3; moves++) {
      cluster.moveLeader();
      const began = performance.now();
      expect(await both()).toEqual(rows);
      expect(performance.now() - began).toBeLessThan(3_000);
    }
  });

  it.each([0, 1, 2, "leader"] as const)("one of which dies (%s): reads and writes go on", async (which) => {
    await both();
    if (which === "leader") cluster.moveLeader();
    await both();
    await cluster.kill(which === "leader" ? cluster.leader : cluster.members[which]!);
    for (let turn = 0; turn < 4; turn++) expect(await both()).toEqual(rows);
  });

  it("that is restarted member by member: nobody sees it", async () => {
    await both();
    for (const member of cluster.members) {
      await cluster.kill(member);
      for (let turn = 0; turn < 2; turn++) expect(await both()).toEqual(rows);
      await cluster.revive(member);
      expect(await both()).toEqual(rows);
    }
  });

  it("one of which falls silent: reads end within their time, and others answer", async () => {
    await both();
    const silent = cluster.members.find((member) => member !== cluster.leader)!;
    cluster.fault = (message, _isWrite, member) => (member === silent && message !== "route" ? "silence" : undefined);
    const ended = await Promise.allSettled(Array.from({ length: 6 }, () => graph.read(ping, {}, { timeoutMs: 1_000 })));
    expect(ended.some(({ status }) => status === "fulfilled")).toBe(true);
    for (const one of ended) if (one.status === "rejected") expect(one.reason).toMatchObject({ kind: "TIMEOUT" });
  });

  it("whose fault stays says UNAVAILABLE after a few attempts, not ours", async () => {
    times(Infinity, "run", { code: "Neo.ClientError.Security.AuthorizationExpired" });
    await expect(read()).rejects.toMatchObject({ kind: "UNAVAILABLE" });
    expect(asked(ping.text)).toBe(3);
    times(Infinity, "run", { code: "Neo.ClientError.Statement.SyntaxError" });
    await expect(read()).rejects.toMatchObject({ kind: "PROGRAMMING" });
    expect(asked(ping.text)).toBe(4);
  });
});
