import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Graph } from "../../src/graph/Graph.ts";
import { GraphError } from "../../src/graph/GraphError.ts";
import { keepSnapshotsIn, readsAside, snapshotOf, writesForOthers } from "../../src/snapshot/snapshotOf.ts";
import { wholeParts } from "../../src/snapshot/wholeParts.ts";
import { emptyGraph } from "../support/engines.ts";
import { modelIn, plant } from "../support/planting.ts";
import { seedDirectory } from "../support/seedDirectory.ts";

let directory: string;
let graph: Graph;
let fault: Error | undefined;
let readings: number;
let troubles: unknown[];

beforeEach(async () => {
  directory = mkdtempSync(path.join(tmpdir(), "trouble-"));
  graph = await emptyGraph("embedded");
  [fault, readings, troubles] = [undefined, 0, []];
  keepSnapshotsIn(directory, graph, (error, trouble) => troubles.push([error, trouble]));
  readsAside(graph, async () => {
    readings += 1;
    if (fault !== undefined) throw fault;
    return wholeParts(graph);
  });
  writesForOthers(graph);
});
afterEach(async () => {
  await graph.close();
  rmSync(directory, { recursive: true });
});

/** Plants the seeds, of which the snapshot at hand knows nothing, and asks until it was tried so often to read them. */
async function plantAndAsk(leastReadings: number): Promise<void> {
  await snapshotOf(graph);
  await plant(graph, await modelIn(await seedDirectory({})));
  await expect.poll(async () => (await snapshotOf(graph)) && readings, { interval: 5 }).toBeGreaterThan(leastReadings);
}

const contributions = async () => (await snapshotOf(graph)).tables.contribution.count;

it("what cannot be read again is reported once, and tried again when something more is written", async () => {
  await snapshotOf(graph);
  fault = new Error("no room for it");
  await plantAndAsk(1);
  for (let question = 0; question < 20; question++) {
    expect(await contributions()).toBe(0);
    await new Promise(setImmediate);
  }
  expect(troubles).toEqual([[fault, "read"]]);
  expect(readings).toBe(2);
  fault = undefined;
  const changed = await modelIn(await seedDirectory({ "contributors.yaml": ["by sailors", "by many"] }));
  await plant(graph, changed);
  await expect.poll(contributions, { interval: 5 }).toBeGreaterThan(0);
});

it("a graph that is away is no trouble, and is asked again", async () => {
  await snapshotOf(graph);
  fault = new GraphError("UNAVAILABLE", "away");
  await plantAndAsk(3);
  expect(troubles).toEqual([]);
  fault = undefined;
  await expect.poll(contributions, { interval: 5 }).toBe(1);
});
