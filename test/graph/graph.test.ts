import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Graph, LabelSchema, Transaction } from "../../src/graph/Graph.ts";
import * as telemetry from "@opentelemetry/api";
import { tracedGraph } from "../../src/graph/tracedGraph.ts";
import { emptyGraph, engines } from "../support/engines.ts";
import { emptySharedGraph } from "../support/sharedGraph.ts";
import { create, cypher, echo, ids, one, put, refused, wrong } from "./portStatements.ts";

// Pairs of pairs: minutes of work on either engine.
const slow = cypher(
  "UNWIND range(1, 30000) AS a UNWIND range(1, 30000) AS b WITH a, b WHERE (a * b) % 7 = 8 RETURN count(a) AS things",
);

/** The embedded one in the hands of another process, and one whose calls are traced. */
const forms = [...engines, "shared", "traced"] as const;
async function emptyOne(form: (typeof forms)[number]): Promise<Graph> {
  if (form === "shared") return emptySharedGraph();
  return form === "traced" ? tracedGraph(await emptyGraph("embedded"), telemetry, "grafeo") : emptyGraph(form);
}

const idsIn = async (graph: Graph | Transaction) => {
  const rows = "read" in graph ? await graph.read<{ id: string }>(ids) : await graph.run<{ id: string }>(ids);
  return rows.map(({ id }) => id);
};
// oxlint-disable-next-line max-lines-per-function -- the contract is one list of sentences, held to each engine
describe.each(forms)("the graph port on the %s engine", (form) => {
  let graph: Graph;
  beforeAll(async () => void (graph = await emptyOne(form)));
  afterAll(async () => {
    await graph.write((transaction) => transaction.run(cypher("MATCH (n) DETACH DELETE n")));
    await graph.close();
  });

  test("refuses a write that is sent as a read, and nothing is written", async () => {
    const before = await idsIn(graph);
    await expect(graph.read(create, { id: "principle:sneaked" })).rejects.toMatchObject(refused("PROGRAMMING"));
    expect(await idsIn(graph)).toEqual(before);
  });

  test("reads what a transaction wrote, in it and right after it", async () => {
    const inside = await graph.write(async (transaction) => {
      await transaction.run(put, one("principle:own"));
      return idsIn(transaction);
    });
    expect(inside).toContain("principle:own");
    expect(await idsIn(graph)).toContain("principle:own");
  });

  test("leaves nothing of a transaction whose work throws, and rejects with the very error", async () => {
    const before = await idsIn(graph);
    const own = new RangeError("on purpose");
    const work = async (transaction: Transaction) => {
      await transaction.run(put, one("principle:lost"));
      throw own;
    };
    await expect(graph.write(work)).rejects.toBe(own);
    expect(await idsIn(graph)).toEqual(before);
  });

  test("keeps nothing of a transaction that is not to be kept, and gives its result", async () => {
    const before = await idsIn(graph);
    const work = async (transaction: Transaction) => {
      await transaction.run(put, one("principle:dry"));
      return idsIn(transaction);
    };
    expect(await graph.write(work, { keep: false })).toContain("principle:dry");
    expect(await idsIn(graph)).toEqual(before);
  });

  test.each<[string, (transaction: Transaction) => Promise<unknown>]>([
    ["a statement that is wrong", (transaction) => transaction.run(wrong)],
    ["a conflict", (transaction) => transaction.run(create, { id: "principle:own" })],
    ["a missing parameter", (transaction) => transaction.run(create)],
    ["a value that the port refuses", (transaction) => transaction.run(echo, { value: Number.NaN })],
  ])("leaves nothing of a transaction with %s, even when its work swallows the error", async (_what, fail) => {
    await graph.write((transaction) => transaction.run(put, one("principle:own")));
    const before = await idsIn(graph);
    const work = async (transaction: Transaction) => {
      await transaction.run(put, one("principle:half"));
      await fail(transaction).catch(() => undefined);
      await transaction.run(put, one("principle:other-half")).catch(() => undefined);
      return "swallowed";
    };
    await expect(graph.write(work)).rejects.toMatchObject({ name: "GraphError" });
    expect(await idsIn(graph)).toEqual(before);
  });

  test("lets transactions that come at once all land, each whole", async () => {
    await graph.write((transaction) => transaction.run(put, one("principle:counter", { n: 0 })));
    const lock = cypher("MATCH (n:Principle {id: 'principle:counter'}) SET n.touched = true RETURN n.n AS n");
    const set = cypher("MATCH (n:Principle {id: 'principle:counter'}) SET n.n = $n RETURN n.n AS n");
    const add = (transaction: Transaction) =>
      transaction.run<{ n: number }>(lock).then(([row]) => transaction.run(set, { n: (row?.n ?? 0) + 1 }));
    await Promise.all(Array.from({ length: 10 }, () => graph.write(add)));
    const [row] = await graph.read<{ n: number }>(
      cypher("MATCH (n:Principle {id: 'principle:counter'}) RETURN n.n AS n"),
    );
    expect(row?.n).toBe(10);
  });

  test("says CONFLICT for an id that is there already", async () => {
    await graph.write((transaction) => transaction.run(put, one("principle:own")));
    const again = graph.write((transaction) => transaction.run(create, { id: "principle:own" }));
    await expect(again).rejects.toMatchObject(refused("CONFLICT"));
  });

  test("says PROGRAMMING for what is no Cypher and for a parameter that is not given", async () => {
    await expect(graph.read(wrong)).rejects.toMatchObject(refused("PROGRAMMING"));
    await expect(graph.read(echo)).rejects.toMatchObject(refused("PROGRAMMING"));
    await expect(graph.write((transaction) => transaction.run(wrong))).rejects.toMatchObject(refused("PROGRAMMING"));
  });

  test("says TIMEOUT at the deadline of a read that is slow, and goes on", { timeout: 60_000 }, async () => {
    const start = performance.now();
    await expect(graph.read(slow, {}, { timeoutMs: 300 })).rejects.toMatchObject(refused("TIMEOUT"));
    expect(performance.now() - start).toBeLessThan(3_000);
    expect(await graph.read(echo, { value: 1 })).toEqual([{ value: 1 }]);
  });

  test("makes its schema again without a change", async () => {
    const labels: LabelSchema[] = [{ label: "Principle", unique: "id", indexes: ["sortLabel"] }];
    await graph.ensureSchema(labels);
    await expect(graph.ensureSchema(labels)).resolves.toBeUndefined();
  });
});

test.each(forms)("the closed %s engine says UNAVAILABLE to everything, and closes twice", async (form) => {
  const graph = await emptyOne(form);
  await graph.close();
  await expect(graph.close()).resolves.toBeUndefined();
  const asked = [
    graph.read(echo, { value: 1 }),
    graph.write((transaction) => transaction.run(ids)),
    graph.ensureSchema([]),
    graph.checkpoint(),
  ];
  for (const answer of await Promise.allSettled(asked)) {
    expect(answer).toMatchObject({ status: "rejected", reason: refused("UNAVAILABLE") });
  }
});
