import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readSnapshot } from "../../src/snapshot/readSnapshot.ts";
import { rowAt } from "../../src/snapshot/rowAt.ts";
import { Snapshot, type SnapshotParts } from "../../src/snapshot/Snapshot.ts";
import { packed } from "../../src/snapshot/snapshotArrays.ts";
import { keepSnapshot, keptSnapshot } from "../../src/snapshot/snapshotFile.ts";
import { columnsOf, type TableName } from "../../src/snapshot/columnsOf.ts";
import { plantedGraph } from "../support/engines.ts";
import { randomOf } from "../support/random.ts";

describe("the file of a snapshot", () => {
  const directory = mkdtempSync(path.join(tmpdir(), "snapshot-"));
  const file = path.join(directory, "snapshot-v1.bin");
  let parts: SnapshotParts;

  beforeAll(async () => {
    const graph = await plantedGraph("embedded");
    parts = await readSnapshot((asked, params) => graph.read(asked, params), "v1");
  });
  afterAll(() => rmSync(directory, { recursive: true }));

  it("gives back every row and every link", async () => {
    await keepSnapshot(directory, parts);
    const kept = await keptSnapshot(directory, "v1");
    expect(kept).toBeDefined();
    const [before, after] = [new Snapshot(parts), new Snapshot(kept!)];
    for (const name of Object.keys(columnsOf) as TableName[])
      for (let row = 0; row < before.tables[name].count; row++)
        expect(rowAt(after, name, row)).toEqual(rowAt(before, name, row));
    expect(after.links).toEqual(before.links);
    expect(after.linkColumns).toEqual(before.linkColumns);
    expect(after.search).toEqual(before.search);
    expect(after.tables.contributor.index.rowOf("contributor:canada")).toBeGreaterThanOrEqual(0);
  });

  it("is read while others have the event loop", async () => {
    await keepSnapshot(directory, parts);
    let isRead = false;
    const reading = keptSnapshot(directory, "v1").then(() => (isRead = true));
    await nextTurn();
    expect(isRead).toBe(false);
    await reading;
  });

  it("is the same for the same data", async () => {
    await keepSnapshot(directory, parts);
    const first = readFileSync(file);
    await keepSnapshot(directory, parts);
    expect(readFileSync(file).equals(first)).toBe(true);
  });

  it("takes the place of other versions, and leaves no draft behind", async () => {
    writeFileSync(path.join(directory, "snapshot-v0.bin"), "old");
    writeFileSync(path.join(directory, "snapshot-v1.bin.1.draft"), "half");
    await keepSnapshot(directory, parts);
    expect(readdirSync(directory)).toEqual(["snapshot-v1.bin"]);
  });

  it("is not taken for another version, nor where there is none", async () => {
    expect(await keptSnapshot(directory, "v2")).toBeUndefined();
    expect(await keptSnapshot(path.join(directory, "nowhere"), "v1")).toBeUndefined();
  });

  it("is neither kept nor believed of a graph that says no version", async () => {
    const empty = path.join(directory, "empty");
    await keepSnapshot(empty, { ...parts, dataVersion: "" });
    expect(existsSync(empty)).toBe(false);
    writeFileSync(path.join(directory, "snapshot-.bin"), readFileSync(file));
    expect(await keptSnapshot(directory, "")).toBeUndefined();
  });

  it("is never read wrongly: cut or flipped anywhere, it is as if it were not there", async () => {
    const random = randomOf(7);
    await keepSnapshot(directory, parts);
    const whole = readFileSync(file);
    const names = [...packed(parts).arrays.keys()];
    expect(names.length).toBeGreaterThan(200);
    for (let attempt = 0; attempt < 40; attempt++) {
      writeFileSync(file, whole);
      if (attempt % 4 === 0) truncateSync(file, random.below(whole.length));
      else {
        const damaged = Buffer.from(whole);
        const at = attempt % 4 === 1 ? random.below(4_000) : random.below(whole.length);
        damaged[at]! ^= 1 << random.below(8);
        writeFileSync(file, damaged);
      }
      expect(await keptSnapshot(directory, "v1")).toBeUndefined();
    }
  });
});
