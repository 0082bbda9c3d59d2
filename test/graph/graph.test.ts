import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Graph, LabelSchema, Transaction } from "../../src/graph/Graph.ts";
import type { Params } from "../../src/graph/params.ts";
import { statementOf } from "../../src/graph/statements.ts";
import { emptyGraph, engines } from "../support/engines.ts";

const cypher = (text: string) => statementOf("of a test", text);
const put = cypher(
  "UNWIND $rows AS row MERGE (n:Principle {id: row.id}) SET n += row.properties RETURN count(*) AS written",
);
const create = cypher("CREATE (n:Principle {id: $id}) RETURN count(*) AS written");
const ids = cypher("MATCH (n:Principle) RETURN n.id AS id ORDER BY n.id");
const echo = cypher("RETURN $value AS value");
const wrong = cypher("MATCH (n:Principle RETURN n.id AS id");
// Pairs of pairs: minutes of work on either engine.
const slow = cypher(
  "UNWIND range(1, 30000) AS a UNWIND range(1, 30000) AS b WITH a, b WHERE (a * b) % 7 = 8 RETURN count(a) AS things",
);

const idsIn = async (graph: Graph | Transaction) => {
  const rows = "read" in graph ? await graph.read<{ id: string }>(ids) : await graph.run<{ id: string }>(ids);
  return rows.map(({ id }) => id);
};
const one = (id: string, properties: Params = {}) => ({ rows: [{ id, properties }] });
const refused = (kind: string) => ({ name: "GraphError", kind });

// oxlint-disable-next-line max-lines-per-function -- the contract is one list of sentences, held to each engine
describe.each(engines)("the graph port on the %s engine", (engine) => {
  let graph: Graph;
  beforeAll(async () => void (graph = await emptyGraph(engine)));
  afterAll(async () => {
    await graph.write((transaction) => transaction.run(cypher("MATCH (n) DETACH DELETE n")));
    await graph.close();
  });

  test.each<[string, unknown]>([
    ["undefined", undefined],
    ["NaN", Number.NaN],
    ["Infinity", Number.POSITIVE_INFINITY],
    ["a bigint", 5n],
    ["an integer beyond 2^53", 2 ** 53],
    ["a negative integer beyond 2^53", -(2 ** 60)],
    ["a Date", new Date(0)],
    ["a Map", new Map()],
    ["a Set", new Set()],
    ["a function", () => 1],
    ["a symbol", Symbol("s")],
    ["a lone surrogate", "a\uD800"],
    ["a lone surrogate in a list", ["\uDC00"]],
    ["a lone surrogate in a key", { "\uD800": 1 }],
    ["a list in a list", [[1]]],
    ["a list of text and number", ["1", 1]],
    ["null in a list", [null]],
    ["undefined in a list", [undefined]],
    ["a null id", [{ id: null }]],
    ["an id longer than an index takes", [{ id: "é".repeat(4_001) }]],
    ["a map as a property", [{ id: "a", properties: { map: { a: 1 } } }]],
    ["maps in a list as a property", [{ id: "a", properties: { maps: [{ a: 1 }] } }]],
    ["NaN in a property", [{ id: "a", properties: { x: Number.NaN } }]],
  ])("refuses %s, in reads and in writes", async (_what, value) => {
    const params = { value, rows: value } as Params;
    await expect(graph.read(echo, params)).rejects.toMatchObject(refused("PROGRAMMING"));
    await expect(graph.write((unit) => unit.run(put, params))).rejects.toMatchObject(refused("PROGRAMMING"));
  });

  test.each<[string, unknown]>([
    ["text of all planes", "Ünïcode 日本 𝔘𝔫𝔦 👩‍👩‍👧 \u0000 \u200F עברית e\u0301 'quoted' \\n \" $value {x}"],
    ["an empty text", ""],
    ["a long text", "é".repeat(100_000)],
    ["the largest integer", Number.MAX_SAFE_INTEGER],
    ["the smallest integer", Number.MIN_SAFE_INTEGER],
    ["a fraction", 0.1],
    ["a boolean", false],
    ["a list of texts", ["b", "a"]],
    ["a list of integers", [3, 1, 2]],
    ["an empty list", []],
  ])("gives back %s as it was given, from a parameter and from a property", async (_what, value) => {
    expect(await graph.read(echo, { value } as Params)).toEqual([{ value }]);
    await graph.write((unit) => unit.run(put, one("principle:round-trip", { text: value } as Params)));
    const kept = cypher("MATCH (n:Principle {id: 'principle:round-trip'}) RETURN n.text AS value");
    expect(await graph.read(kept)).toEqual([{ value }]);
  });

  test("removes a property that is set to null", async () => {
    await graph.write((unit) => unit.run(put, one("principle:null", { a: "1", b: "2" })));
    await graph.write((unit) => unit.run(put, one("principle:null", { a: null })));
    const found = cypher("MATCH (n:Principle {id: 'principle:null'}) RETURN n.a AS a, n.b AS b, size(keys(n)) AS size");
    expect(await graph.read(found)).toEqual([{ a: null, b: "2", size: 2 }]);
  });

  test("counts in numbers that JavaScript has", async () => {
    const [row] = await graph.read<{ count: number }>(cypher("MATCH (n:Principle) RETURN count(n.id) AS count"));
    expect(typeof row?.count).toBe("number");
  });

  test("refuses a write that is sent as a read, and nothing is written", async () => {
    const before = await idsIn(graph);
    await expect(graph.read(create, { id: "principle:sneaked" })).rejects.toMatchObject(refused("PROGRAMMING"));
    expect(await idsIn(graph)).toEqual(before);
  });

  test("reads what a unit wrote, in it and right after it", async () => {
    const inside = await graph.write(async (unit) => {
      await unit.run(put, one("principle:own"));
      return idsIn(unit);
    });
    expect(inside).toContain("principle:own");
    expect(await idsIn(graph)).toContain("principle:own");
  });

  test("leaves nothing of a unit whose work throws, and rejects with the very error", async () => {
    const before = await idsIn(graph);
    const own = new RangeError("on purpose");
    const work = async (unit: Transaction) => {
      await unit.run(put, one("principle:lost"));
      throw own;
    };
    await expect(graph.write(work)).rejects.toBe(own);
    expect(await idsIn(graph)).toEqual(before);
  });

  test("keeps nothing of a unit that is not to be kept, and gives its result", async () => {
    const before = await idsIn(graph);
    const work = async (unit: Transaction) => {
      await unit.run(put, one("principle:dry"));
      return idsIn(unit);
    };
    expect(await graph.write(work, { keep: false })).toContain("principle:dry");
    expect(await idsIn(graph)).toEqual(before);
  });

  test.each<[string, (unit: Transaction) => Promise<unknown>]>([
    ["a statement that is wrong", (unit) => unit.run(wrong)],
    ["a conflict", (unit) => unit.run(create, { id: "principle:own" })],
    ["a missing parameter", (unit) => unit.run(create)],
    ["a value that the port refuses", (unit) => unit.run(echo, { value: Number.NaN })],
  ])("leaves nothing of a unit with %s, even when its work swallows the error", async (_what, fail) => {
    await graph.write((unit) => unit.run(put, one("principle:own")));
    const before = await idsIn(graph);
    const work = async (unit: Transaction) => {
      await unit.run(put, one("principle:half"));
      await fail(unit).catch(() => undefined);
      await unit.run(put, one("principle:other-half")).catch(() => undefined);
      return "swallowed";
    };
    await expect(graph.write(work)).rejects.toMatchObject({ name: "GraphError" });
    expect(await idsIn(graph)).toEqual(before);
  });

  test("lets units that come at once all land, each whole", async () => {
    await graph.write((unit) => unit.run(put, one("principle:counter", { n: 0 })));
    const lock = cypher("MATCH (n:Principle {id: 'principle:counter'}) SET n.touched = true RETURN n.n AS n");
    const set = cypher("MATCH (n:Principle {id: 'principle:counter'}) SET n.n = $n RETURN n.n AS n");
    const add = (unit: Transaction) =>
      unit.run<{ n: number }>(lock).then(([row]) => unit.run(set, { n: (row?.n ?? 0) + 1 }));
    await Promise.all(Array.from({ length: 10 }, () => graph.write(add)));
    const [row] = await graph.read<{ n: number }>(
      cypher("MATCH (n:Principle {id: 'principle:counter'}) RETURN n.n AS n"),
    );
    expect(row?.n).toBe(10);
  });

  test("says CONFLICT for an id that is there already", async () => {
    await graph.write((unit) => unit.run(put, one("principle:own")));
    const again = graph.write((unit) => unit.run(create, { id: "principle:own" }));
    await expect(again).rejects.toMatchObject(refused("CONFLICT"));
  });

  test("says PROGRAMMING for what is no Cypher and for a parameter that is not given", async () => {
    await expect(graph.read(wrong)).rejects.toMatchObject(refused("PROGRAMMING"));
    await expect(graph.read(echo)).rejects.toMatchObject(refused("PROGRAMMING"));
    await expect(graph.write((unit) => unit.run(wrong))).rejects.toMatchObject(refused("PROGRAMMING"));
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

test.each(engines)("the closed %s engine says UNAVAILABLE to everything, and closes twice", async (engine) => {
  const graph = await emptyGraph(engine);
  await graph.close();
  await expect(graph.close()).resolves.toBeUndefined();
  const asked = [
    graph.read(echo, { value: 1 }),
    graph.write((unit) => unit.run(ids)),
    graph.ensureSchema([]),
    graph.checkpoint(),
  ];
  for (const answer of await Promise.allSettled(asked)) {
    expect(answer).toMatchObject({ status: "rejected", reason: refused("UNAVAILABLE") });
  }
});
