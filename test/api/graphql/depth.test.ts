import { beforeAll, describe, expect, it } from "vitest";
import { ask } from "../../../src/api/graphql/ask.ts";
import type { Graph } from "../../../src/graph/Graph.ts";
import { apollo, emptyGraph, oneEngine } from "../../support/engines.ts";
import { seedDirectory } from "../../support/seedDirectory.ts";
import { modelIn, plant } from "../../support/planting.ts";

/** One citation of an item of article 19, and one recommendation that invokes that item. */
const seeds = {
  "contributions/2016-forum-atlantis/evidence.yaml": [
    `provisions: [{ key: charter/19 }] }
recommendations:
  - { start: 62, end: 73, exact: we must act, strength: MUST, invokes: ["instrument:charter", "provision:charter/19/a"], status: PROPOSED }`,
    `provisions: [{ key: charter/19/a }] }
recommendations:
  - { start: 62, end: 73, exact: we must act, strength: MUST, invokes: ["provision:charter/19/a"] }`,
  ] as [string, string],
};

const above = ["charter/19/a", "charter/19", "charter"];

describe.each(oneEngine)("filters by what is cited, on %s", (engine) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await emptyGraph(engine);
    await plant(graph, await modelIn(await seedDirectory(seeds)));
  });

  async function totalOf(list: string, where: string): Promise<number> {
    const answer = await ask(apollo, graph, { query: `{ list: ${list}(first: 1, where: ${where}) { totalCount } }` });
    expect(answer.errors).toBeUndefined();
    return (answer.data as { list: { totalCount: number } }).list.totalCount;
  }

  it.each(above)("a recommendation that invokes an item is found by %s", async (key) => {
    expect(await totalOf("recommendations", `{ invokes: { any: ["${key}"] } }`)).toBe(1);
    expect(await totalOf("recommendations", `{ invokes: { any: ["charter/1", "${key}"] } }`)).toBe(1);
    expect(await totalOf("recommendations", `{ invokes: { none: ["${key}"] } }`)).toBe(0);
  });

  it("a recommendation invokes all of several when one thing that it invokes stands under each", async () => {
    expect(await totalOf("recommendations", `{ invokes: { all: ["charter", "charter/19"] } }`)).toBe(1);
    expect(await totalOf("recommendations", `{ invokes: { all: ["charter", "charter/1"] } }`)).toBe(0);
    expect(await totalOf("recommendations", `{ invokes: { all: [] } }`)).toBe(1);
    expect(await totalOf("recommendations", `{ invokes: { any: [] } }`)).toBe(0);
  });

  it("what stands beside or under the thing invoked does not find it", async () => {
    expect(await totalOf("recommendations", `{ invokes: { any: ["charter/1", "charter/20"] } }`)).toBe(0);
    expect(await totalOf("recommendations", `{ invokes: { none: ["charter/1", "charter/20"] } }`)).toBe(1);
  });

  it("a citation of an item is one of its article, as in the article's own list, and of no other", async () => {
    expect(await totalOf("citations", `{ provision: { eq: "charter/19/a" } }`)).toBe(1);
    expect(await totalOf("citations", `{ provision: { eq: "charter/19" } }`)).toBe(1);
    expect(await totalOf("citations", `{ provision: { in: ["charter/1", "charter/20"] } }`)).toBe(0);
    const query = `{ provision(key: "charter/19") { citations(first: 1) { totalCount } recommendations(first: 1) { totalCount } } }`;
    expect((await ask(apollo, graph, { query })).data).toEqual({
      provision: { citations: { totalCount: 1 }, recommendations: { totalCount: 1 } },
    });
  });
});
