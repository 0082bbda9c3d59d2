import { describe, expect, it } from "vitest";
import type { Graph } from "../../src/graph/Graph.ts";
import { giftsOf } from "../../src/intake/seeds/plantDirectories.ts";
import { put } from "../../src/writing/put.ts";
import { putInParts } from "../../src/writing/putInParts.ts";
import { refresh } from "../../src/writing/refresh.ts";
import { releaseOf } from "../../src/writing/release.ts";
import { emptyGraph, engines } from "../support/engines.ts";
import { contentOf } from "../support/graphContent.ts";
import { seedDirectory } from "../support/seedDirectory.ts";

/** So few that the document is a part of its own. */
const options = { prune: true, timeoutMs: 60_000, nodesAtOnce: 1 };

/** The graph, which fails at a write. */
function breakingAt(graph: Graph, write: number): Graph {
  let count = 0;
  return new Proxy(graph, {
    get(target, name: keyof Graph) {
      const value = target[name];
      if (typeof value !== "function") return value;
      if (name === "write" && ++count === write) return () => Promise.reject(new Error("broken off"));
      return value.bind(target);
    },
  });
}

const readsOf = (graph: Graph) => releaseOf((asked, params) => graph.read(asked, params));

describe.each(engines)("what is put into %s in parts", (engine) => {
  it("is what is put at once; broken off it stands there true, is not known as planted, and goes on", async () => {
    const gifts = await giftsOf([await seedDirectory()]);
    const whole = await emptyGraph(engine);
    const atOnce = await put(whole, gifts);
    const expected = await contentOf(whole);
    await whole.close();

    const graph = await emptyGraph(engine);
    await expect(putInParts(breakingAt(graph, 2), gifts, options)).rejects.toThrow("broken off");
    const broken = await readsOf(graph);
    expect(broken.seeds).toEqual([expect.stringMatching(/ unfinished$/)]);
    expect(await refresh(graph)).toEqual({ changed: 0, dataVersion: broken.dataVersion });

    const { created, updated, unchanged, dataVersion, pruned } = await putInParts(graph, gifts, options);
    expect({ updated, pruned, dataVersion }).toEqual({ updated: 0, pruned: 0, dataVersion: atOnce.dataVersion });
    expect(unchanged).toBeGreaterThan(0);
    expect(created + unchanged).toBe(atOnce.created);
    expect(await contentOf(graph)).toEqual(expected);
    expect(await putInParts(graph, gifts, options)).toMatchObject({ created: 0, updated: 0, dataVersion });
    await graph.close();
  });

  it("is packed after each part, so that an engine holds no more than what stands in it and one part", async () => {
    const graph = await emptyGraph(engine);
    const calls: string[] = [];
    const told: Graph = {
      ...graph,
      write: (...work) => (calls.push("write"), graph.write(...work)),
      checkpoint: () => (calls.push("checkpoint"), graph.checkpoint()),
    };
    await putInParts(told, await giftsOf([await seedDirectory()]), options);
    expect(calls).toEqual(["write", "checkpoint", "write"]);
    await graph.close();
  });

  it("is put anew after files changed, and were changed back, while it was broken off", async () => {
    const [before, after] = [
      await giftsOf([await seedDirectory()]),
      await giftsOf([await seedDirectory({ "contributors.yaml": ["Atlantis", "Lemuria"] })]),
    ];
    const graph = await emptyGraph(engine);
    const named = (gifts: typeof before) => gifts.map((gift) => ({ ...gift, owner: "mine" }));
    await putInParts(graph, named(before), options);
    expect((await readsOf(graph)).seeds).toHaveLength(1);
    await expect(putInParts(breakingAt(graph, 2), named(after), options)).rejects.toThrow("broken off");
    expect((await readsOf(graph)).seeds).toEqual(["mine unfinished"]);
    await graph.close();
  });
});
