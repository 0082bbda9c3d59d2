import { existsSync } from "node:fs";
import path from "node:path";
import { beforeAll, expect, it } from "vitest";
import { DataFiles } from "../../src/exports/DataFiles.ts";
import type { Graph } from "../../src/graph/Graph.ts";
import { snapshotOf } from "../../src/snapshot/snapshotOf.ts";
import { trappedGraph } from "../support/exporting.ts";

let graph: Graph;
const file = "instruments.csv";

beforeAll(async () => {
  graph = await trappedGraph();
  await snapshotOf(graph);
});

it("a file stays where it is until who asked for it has taken it, though all are closed meanwhile", async () => {
  const files = new DataFiles(graph);
  let closed: Promise<void> | undefined;
  let isGone = false;
  const place = await files.use(file, async (found) => {
    closed = files.close().then(() => void (isGone = true));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([existsSync(found!.place), isGone]).toEqual([true, false]);
    return found!.place;
  });
  await closed;
  expect(existsSync(path.dirname(place))).toBe(false);
});

it("a file that is being made when all are closed is still given, and nothing is left of it", async () => {
  const files = new DataFiles(graph);
  // Its snapshot is at hand, so the file is begun by then.
  const place = files.use(file, (found) => found!.place);
  await new Promise((resolve) => setImmediate(resolve));
  await files.close();
  expect(existsSync(path.dirname(await place))).toBe(false);
});

it("who asks when they are closed makes no folder, and is told to come later", async () => {
  const files = new DataFiles(graph);
  const asked = files.use(file, (found) => found);
  await files.close();
  for (const late of [asked, files.use(file, (found) => found)])
    await expect(late).rejects.toMatchObject({ name: "GraphError", kind: "UNAVAILABLE" });
});
