import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Worker } from "node:worker_threads";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Graph } from "../../src/graph/Graph.ts";
import { LateGraph } from "../../src/graph/LateGraph.ts";
import { statementOf } from "../../src/graph/statements.ts";
import { GraphThread } from "../../src/GraphThread.ts";

const count = statementOf("count", "MATCH (n:Thing) RETURN count(n.id) AS things");
const create = statementOf("create", "CREATE (n:Thing {id: $id}) RETURN n.id AS id");
const add = (graph: Graph) => graph.write(async (transaction) => void (await transaction.run(create, { id: "first" })));
let directory: string;
let workers: Worker[];
let reasons: Error[];
let graph: LateGraph;
const started = (worker: Worker) => void workers.push(worker);

beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), "thread-"));
  [workers, reasons] = [[], []];
  process.on("worker", started);
  const thread = new GraphThread({ directory, isHeld: false, version: "1" });
  const open = (ended: () => void) =>
    thread.open((why) => {
      reasons.push(why);
      ended();
    });
  graph = new LateGraph({ directory, hold: undefined, open });
});
afterEach(() => {
  process.off("worker", started);
  rmSync(directory, { recursive: true, force: true });
});

it("a graph opens again in a new thread where its thread ended, and says why that was", async () => {
  await add(graph);
  expect(await graph.read(count)).toEqual([{ things: 1 }]);
  // No request that it knows: an error that nothing in the thread catches.
  workers[0]!.postMessage(null);
  const other = graph.read(statementOf("other", "MATCH (n:Other) RETURN n.id AS id"));
  await expect(other).rejects.toThrow("the thread of the graph has ended; the next question opens the graph again");
  await expect.poll(() => reasons.map(String), { interval: 10 }).toEqual([expect.stringMatching(/TypeError.*reply/)]);
  expect(await graph.read(count)).toEqual([{ things: 1 }]);
  expect(workers).toHaveLength(2);
  await graph.close();
  expect(reasons).toHaveLength(1);
});

it("a graph that cannot be closed in order says so", async () => {
  await add(graph);
  rmSync(directory, { recursive: true });
  await expect(graph.close()).rejects.toThrow(/./);
  expect(reasons).toEqual([]);
});
