import { describe, expect, it } from "vitest";
import { ask } from "../../src/api/graphql/ask.ts";
import { apollo, emptyGraph, engines } from "../support/engines.ts";
import { seedDirectory } from "../support/seedDirectory.ts";
import { modelIn, plant } from "../support/planting.ts";

const query = `{
  contributions(first: 5) { totalCount }
  mentions(first: 5) { totalCount facets { principle { count } } nodes { contribution { key } } }
  principles(first: 5, where: { heldBy: { any: ["atlantis"] } }) { totalCount }
  passages: search(words: "expression", first: 5, kinds: [PASSAGE]) { totalCount }
  service { dataVersion counts { kind count } }
}`;
const readers = 50;
const seconds = process.env["TEST_LONG"] === undefined ? 5 : 60;
const patienceMs = 60_000;

describe.each(engines)("while somebody writes to %s", (engine) => {
  it(
    `${readers} readers see the graph before a write or after it, never parts of both`,
    async () => {
      const graph = await emptyGraph(engine);
      const full = await modelIn(await seedDirectory({}));
      const files = ["evidence.yaml", "text.txt"].map((file) => [`contributions/2016-forum-atlantis/${file}`, null]);
      const less = await modelIn(await seedDirectory(Object.fromEntries(files) as Record<string, null>));
      await plant(graph, full);
      const answers = new Map<string, Set<string>>();
      const until = performance.now() + seconds * 1_000;
      let writes = 0;
      // On a busy machine a write may take seconds: then the time is over when there were a few, and readers saw both states.
      const goesOn = () => performance.now() < until || writes < 3 || answers.size < 2;
      const write = async () => {
        for (; goesOn(); writes++) {
          await plant(graph, writes % 2 === 0 ? less : full, { prune: true });
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      };
      const read = async () => {
        while (goesOn()) {
          const { data, errors, extensions } = await ask(apollo, graph, { query }, patienceMs);
          expect(errors).toBeUndefined();
          const { service, ...rest } = data as { service: { dataVersion: string } };
          expect(extensions?.["dataVersion"]).toBe(service.dataVersion);
          const seen = answers.get(service.dataVersion) ?? new Set();
          answers.set(service.dataVersion, seen.add(JSON.stringify([service, rest])));
          await new Promise((resolve) => setTimeout(resolve, 200));
        }
      };
      await Promise.all([write(), ...Array.from({ length: readers }, read)]);
      expect(writes).toBeGreaterThan(2);
      expect([...answers.values()].map(({ size }) => size)).toEqual([1, 1]);
      await graph.close();
    },
    (seconds + 60) * 1_000,
  );

  it("who wrote sees it in the next answer", async () => {
    const graph = await emptyGraph(engine);
    const model = await modelIn(await seedDirectory({}));
    const count = async () => {
      const { data } = await ask(apollo, graph, { query: "{ contributions(first: 1) { totalCount } }" }, patienceMs);
      return (data as { contributions: { totalCount: number } }).contributions.totalCount;
    };
    expect(await count()).toBe(0);
    await plant(graph, model);
    expect(await count()).toBe(1);
    await graph.close();
  });
});
