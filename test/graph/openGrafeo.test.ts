import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openEmbedded } from "../../src/graph/embedded.ts";
import type { Graph } from "../../src/graph/Graph.ts";
import { GraphInUse, holdDirectory } from "../../src/graph/openGrafeo.ts";
import { statementOf } from "../../src/graph/statements.ts";

const inUse = /is in use by another process/;
let directory: string;
const open: Graph[] = [];
const opened = () => {
  const graph = openEmbedded(directory);
  open.push(graph);
  return graph;
};

beforeEach(() => void (directory = mkdtempSync(path.join(tmpdir(), "held-"))));
afterEach(async () => {
  for (const graph of open.splice(0)) await graph.close();
  rmSync(directory, { recursive: true });
});

describe("a directory that is held without its graph being open", () => {
  it("is refused to all others with the sentence of one that is in use, until it is let go", () => {
    const hold = holdDirectory(directory);
    expect(() => opened()).toThrow(inUse);
    expect(() => holdDirectory(directory)).toThrow(GraphInUse);
    hold!.close();
    opened();
    expect(() => holdDirectory(directory)).toThrow(inUse);
  });

  it("is refused also beside a graph that was opened before anybody held it", async () => {
    const first = opened();
    expect(() => holdDirectory(directory)).toThrow(inUse);
    await first.close();
    const hold = holdDirectory(directory);
    expect(() => opened()).toThrow(inUse);
    hold!.close();
  });
});

it("a graph of an earlier version loses the indexes that nobody asks any more, keeps those of others, and ids stay unique", async () => {
  const made = statementOf("indexes", "SHOW INDEXES");
  const create = statementOf("create", "CREATE (n:Principle {id: $id, sortLabel: $id})");
  const others = { label: "Reader", unique: "id", indexes: ["name"] };
  const before = opened();
  await before.ensureSchema([others, { label: "Principle", unique: "id", indexes: ["key", "sortLabel"] }]);
  await before.write((transaction) => transaction.run(create, { id: "openness" }));
  await before.close();
  const graph = opened();
  await graph.ensureSchema([{ label: "Principle", unique: "id", indexes: ["key"] }]);
  const names = (await graph.read<{ name: string }>(made)).map(({ name }) => name).sort();
  expect(names).toEqual(["Principle_id", "Principle_key", "Reader_id", "Reader_name"]);
  const again = graph.write((transaction) => transaction.run(create, { id: "openness" }));
  await expect(again).rejects.toMatchObject({ kind: "CONFLICT" });
});
