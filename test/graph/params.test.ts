import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Graph } from "../../src/graph/Graph.ts";
import type { Params } from "../../src/graph/params.ts";
import { emptyGraph, engines } from "../support/engines.ts";
import { cypher, echo, one, put, refused } from "./portStatements.ts";

describe.each(engines)("values through the graph port on the %s engine", (engine) => {
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
    await expect(graph.write((transaction) => transaction.run(put, params))).rejects.toMatchObject(
      refused("PROGRAMMING"),
    );
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
    await graph.write((transaction) => transaction.run(put, one("principle:round-trip", { text: value } as Params)));
    const kept = cypher("MATCH (n:Principle {id: 'principle:round-trip'}) RETURN n.text AS value");
    expect(await graph.read(kept)).toEqual([{ value }]);
  });

  test("removes a property that is set to null", async () => {
    await graph.write((transaction) => transaction.run(put, one("principle:null", { a: "1", b: "2" })));
    await graph.write((transaction) => transaction.run(put, one("principle:null", { a: null })));
    const found = cypher("MATCH (n:Principle {id: 'principle:null'}) RETURN n.a AS a, n.b AS b, size(keys(n)) AS size");
    expect(await graph.read(found)).toEqual([{ a: null, b: "2", size: 2 }]);
  });

  test("counts in numbers that JavaScript has", async () => {
    const [row] = await graph.read<{ count: number }>(cypher("MATCH (n:Principle) RETURN count(n.id) AS count"));
    expect(typeof row?.count).toBe("number");
  });
});
