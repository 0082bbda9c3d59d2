import { chmodSync, existsSync, lstatSync, readlinkSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Graph, Transaction } from "../../../src/graph/Graph.ts";
import { shareGraph } from "../../../src/graph/shared/shareGraph.ts";
import { sharing } from "../../support/sharedGraph.ts";
import { cypher, echo, ids, one, put, refused } from "../portStatements.ts";

let shared: Awaited<ReturnType<typeof sharing>>;
afterEach(() => shared.end());

const idsIn = async (graph: Graph) => (await graph.read<{ id: string }>(ids)).map(({ id }) => id);
/** Work that writes, and then waits to be let go. */
function heldWork(id: string) {
  let letGo!: (error?: Error) => void;
  let hasWritten!: () => void;
  const written = new Promise<void>((resolve) => (hasWritten = resolve));
  const work = async (transaction: Transaction) => {
    await transaction.run(put, one(id));
    hasWritten();
    const error = await new Promise<Error | undefined>((resolve) => (letGo = resolve));
    if (error) throw error;
  };
  return { work, written, letGo: (error?: Error) => letGo(error) };
}

describe("a graph that is shared with commands", () => {
  beforeEach(async () => void (shared = await sharing()));

  it("is reached by its owner only", () => {
    expect(lstatSync(path.join(shared.directory, "commands.sock")).mode & 0o777).toBe(0o600);
  });

  it("refuses a command of another version with a sentence, and one that does not say which it is", async () => {
    await expect(shared.open("1.2.4")).rejects.toThrow(
      /^A server of version 1\.2\.3 holds the graph, and this command is of version 1\.2\.4\. Use .* start it again/,
    );
    const socket = connect(path.join(shared.directory, "commands.sock"));
    socket.write(`${JSON.stringify({ id: 1, call: "describe" })}\n`);
    const [line] = await new Promise<string[]>((resolve) => socket.once("data", (data) => resolve([String(data)])));
    socket.destroy();
    expect(line).toContain("a command says first of which version it is");
  });

  it("ends the connection of who says something odd, and goes on with others", async () => {
    const socket = connect(path.join(shared.directory, "commands.sock"));
    socket.write("null\n");
    await new Promise((resolve) => socket.once("close", resolve));
    const graph = await shared.open();
    expect(await graph.read(echo, { value: 1 })).toEqual([{ value: 1 }]);
    await graph.close();
  });

  it("gives long answers whole and in order, whatever their texts hold", async () => {
    const graph = await shared.open();
    const rows = await graph.read<{ n: number }>(cypher("UNWIND range(1, 2500) AS n RETURN n ORDER BY n"));
    expect(rows.map(({ n }) => n)).toEqual(Array.from({ length: 2_500 }, (_unused, n) => n + 1));
    const value = 'é 👍 \u2028 \n "quoted" \u0000';
    expect(await graph.read(echo, { value })).toEqual([{ value }]);
    await graph.close();
  });

  it("lets two writers work one after the other", async () => {
    const [first, second] = [await shared.open(), await shared.open()];
    const held = heldWork("principle:first");
    const done = first.write(held.work);
    await held.written;
    const order: string[] = [];
    const next = second.write(async (transaction) => {
      order.push("second");
      return transaction.run<{ id: string }>(ids);
    });
    expect(await idsIn(second)).toEqual([]);
    order.push("first");
    held.letGo();
    await done;
    expect(await next).toEqual([{ id: "principle:first" }]);
    expect(order).toEqual(["first", "second"]);
    expect([shared.holder.writes, first.writes]).toEqual([2, 1]);
    await Promise.all([first.close(), second.close()]);
  });

  it("takes back what a command had begun that died, and goes on with the next", async () => {
    const [dying, next] = [await shared.open(), await shared.open()];
    const held = heldWork("principle:half");
    const lost = dying.write(held.work);
    await held.written;
    const written = next.write((transaction) => transaction.run(put, one("principle:whole")));
    (dying as unknown as { line: { end(): void } }).line.end();
    held.letGo();
    await expect(lost).rejects.toMatchObject(refused("UNAVAILABLE"));
    await written;
    expect(await idsIn(shared.holder)).toEqual(["principle:whole"]);
    await next.close();
  });

  it("cuts what speaks another language, and goes on", async () => {
    const socket = connect(path.join(shared.directory, "commands.sock"));
    socket.write("GET / HTTP/1.1\r\n\r\n");
    await new Promise((resolve) => socket.once("close", resolve).resume());
    const graph = await shared.open();
    expect(await graph.describe()).toMatch(/^embedded/);
    await graph.close();
  });

  it("waits at its end for a command that runs", async () => {
    const graph = await shared.open();
    const held = heldWork("principle:late");
    const done = graph.write(held.work);
    await held.written;
    const stopped = shared.share.stop(5_000);
    await expect(shared.open()).resolves.toBeUndefined();
    held.letGo();
    await done;
    await graph.checkpoint();
    await graph.close();
    await stopped;
    expect(await idsIn(shared.holder)).toEqual(["principle:late"]);
  });

  it("tells a command that takes too long what happened to it, and keeps nothing of its step", async () => {
    const [graph, waiting] = [await shared.open(), await shared.open()];
    const held = heldWork("principle:late");
    const lost = graph.write(held.work);
    await held.written;
    const queued = waiting.write((transaction) => transaction.run(put, one("principle:queued")));
    const stopped = shared.share.stop(50);
    const stops = /^the server that held .* was stopped before this command was done\. .* run the command again/;
    await expect(queued).rejects.toThrow(stops);
    held.letGo();
    await expect(lost).rejects.toThrow(stops);
    await expect(graph.checkpoint()).rejects.toThrow(stops);
    await stopped;
    expect(await idsIn(shared.holder)).toEqual([]);
    expect(existsSync(path.join(shared.directory, "commands.sock"))).toBe(false);
  });
});

it("a transaction that says nothing for too long does not keep the others waiting", async () => {
  shared = await sharing({ silenceMs: 100 });
  const [silent, next] = [await shared.open(), await shared.open()];
  const held = heldWork("principle:silent");
  const lost = silent.write(held.work);
  await held.written;
  await next.write(async (transaction) => {
    await transaction.run(put, one("principle:next"));
    await sleep(60);
    await transaction.run(put, one("principle:next"));
    await sleep(60);
  });
  held.letGo();
  await expect(lost).rejects.toMatchObject({ ...refused("TIMEOUT"), message: expect.stringContaining("0.1 s") });
  expect(await idsIn(shared.holder)).toEqual(["principle:next"]);
  await Promise.all([silent.close(), next.close()]);
});

it("a directory whose path no socket can have is shared all the same, and nothing is left of it", async () => {
  shared = await sharing({ folder: "d".repeat(120) });
  const graph = await shared.open();
  expect(await graph.describe()).toMatch(/^embedded/);
  await graph.close();
  const link = path.join(shared.directory, "commands.sock");
  const elsewhere = readlinkSync(link);
  expect(lstatSync(path.dirname(elsewhere)).mode & 0o777).toBe(0o700);
  await shared.share.stop(0);
  expect([existsSync(path.dirname(elsewhere)), lstatSync(link, { throwIfNoEntry: false })]).toEqual([false, undefined]);
});

it("a directory that everybody may write to hands over nothing, and a file of that name is not removed", async () => {
  shared = await sharing();
  const { holder, directory, share } = shared;
  chmodSync(directory, 0o777);
  await expect(shared.open()).rejects.toThrow(/^No work is handed to the server.*take that right away \(chmod o-w\)/);
  await share.stop(0);
  await expect(shareGraph(holder, { directory, version: "1" })).rejects.toThrow(/every user of this machine may write/);
  chmodSync(directory, 0o700);
  writeFileSync(path.join(directory, "commands.sock"), "of somebody");
  await expect(shareGraph(holder, { directory, version: "1" })).rejects.toThrow(/EADDRINUSE/);
});
