import { expect, it } from "vitest";
import { snapshotOf, writesForOthers } from "../../src/snapshot/snapshotOf.ts";
import { emptyGraph } from "../support/engines.ts";
import { modelIn, plant } from "../support/planting.ts";
import { seedDirectory } from "../support/seedDirectory.ts";

it("what is written for others is seen soon, and nobody waits for it; what one writes oneself is seen at once", async () => {
  const graph = await emptyGraph("embedded");
  const model = await modelIn(await seedDirectory({}));
  const instruments = model.nodes.filter((node) => node.label === "Instrument");
  await plant(graph, { nodes: instruments.map((node) => ({ ...node, edges: [] })), edges: [] });
  const first = await snapshotOf(graph);
  expect(first.tables.instrument.count).toBeGreaterThan(0);
  writesForOthers(graph);
  await plant(graph, model);
  const asked = await Promise.all(Array.from({ length: 5 }, () => snapshotOf(graph)));
  expect(new Set(asked)).toEqual(new Set([first]));
  const isNew = async () => (await snapshotOf(graph)).dataVersion !== first.dataVersion;
  await expect.poll(isNew, { interval: 20, timeout: 900 }).toBe(true);
  expect((await snapshotOf(graph)).tables.contribution.count).toBe(1);
  await graph.close();
});
