import { expect, it } from "vitest";
import { readSnapshot } from "../../src/snapshot/readSnapshot.ts";
import { Snapshot } from "../../src/snapshot/Snapshot.ts";
import { engines, plantedGraph } from "../support/engines.ts";

it.each(engines)("reads the whole graph from %s", async (engine) => {
  const graph = await plantedGraph(engine);
  const began = performance.now();
  const snapshot = new Snapshot(await readSnapshot((asked, params) => graph.read(asked, params), "1"));
  console.log(
    engine,
    performance.now() - began,
    Object.entries(snapshot.tables)
      .map(([n, t]) => `${n} ${t.count}`)
      .join(", "),
  );
  console.log(
    Object.entries(snapshot.links)
      .map(([n, l]) => `${n} ${l.targets.length}`)
      .join(", "),
  );
  const { contributor } = snapshot.tables;
  const canada = contributor.index.rowOf("contributor:canada");
  expect(contributor.columns.key.at(canada)).toBe("canada");
  expect(contributor.index.rowOf("contributor:atlantis")).toBe(-1);
});
