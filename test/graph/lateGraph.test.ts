import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { openEmbedded } from "../../src/graph/embedded.ts";
import type { Graph } from "../../src/graph/Graph.ts";
import { keepKnownAnswers, knownAnswersIn } from "../../src/graph/knownAnswers.ts";
import { LateGraph } from "../../src/graph/LateGraph.ts";
import { holdDirectory } from "../../src/graph/openGrafeo.ts";
import { statementOf } from "../../src/graph/statements.ts";

const root = mkdtempSync(path.join(tmpdir(), "late-"));
const count = statementOf("count", "MATCH (n:Thing) RETURN count(n.id) AS things");
const create = statementOf("create", "CREATE (n:Thing {id: $id}) RETURN n.id AS id");
const alive = statementOf("alive", "RETURN 1 AS alive");
const inUse = /is in use by another process/;
let directories = 0;
let directory: string;
let openings: number;
let fault: Error | undefined;
const open: Graph[] = [];

const opened = (of = directory) => {
  const graph = openEmbedded(of);
  open.push(graph);
  return graph;
};
const add = (graph: Graph, id: string, keep = true) =>
  graph.write(async (transaction) => void (await transaction.run(create, { id })), { keep });
const late = (hold?: ReturnType<typeof holdDirectory>) => {
  const graph = new LateGraph({
    directory,
    hold,
    alive,
    open: async () => {
      openings += 1;
      if (fault !== undefined) throw fault;
      return openEmbedded(directory, { isHeld: hold !== undefined });
    },
  });
  open.push(graph);
  return graph;
};
const closeAll = async () => {
  for (const graph of open.splice(0).reverse()) await graph.close();
};
/** What a program that is killed at this moment leaves. */
const asKilled = () => {
  const copy = path.join(root, `killed-${(directories += 1)}`);
  cpSync(directory, copy, { recursive: true });
  return copy;
};

beforeEach(async () => {
  directory = path.join(root, `graph-${(directories += 1)}`);
  [openings, fault] = [0, undefined];
  await add(opened(), "first");
  await closeAll();
  const graph = late();
  await graph.read(count);
  await graph.remember();
  await closeAll();
  openings = 0;
});
afterEach(closeAll);
afterAll(() => rmSync(root, { recursive: true }));

describe("a graph whose answers are known", () => {
  it("gives them without its engine, which opens for what is not known", async () => {
    const graph = late(holdDirectory(directory));
    expect(await graph.read(count)).toEqual([{ things: 1 }]);
    expect(await graph.describe()).toMatch(/^embedded \(Grafeo \d/);
    expect(openings).toBe(0);
    const other = statementOf("other", "MATCH (n:Thing) RETURN n.id AS id");
    expect(await graph.read(other)).toEqual([{ id: "first" }]);
    expect(openings).toBe(1);
  });

  it("gives what was written in the next answer, and after the next start", async () => {
    const graph = late(holdDirectory(directory));
    await add(graph, "second");
    expect(await graph.read(count)).toEqual([{ things: 2 }]);
    await add(graph, "third", false);
    expect(await graph.read(count)).toEqual([{ things: 2 }]);
    await add(graph, "fourth");
    await closeAll();
    openings = 0;
    expect(await late(holdDirectory(directory)).read(count)).toEqual([{ things: 3 }]);
    expect(openings).toBe(0);
  });

  it("is never known wrongly, whenever its program is killed or another one writes", async () => {
    const graph = late();
    let known = 0;
    const look = async () => {
      const copy = asKilled();
      const answers = knownAnswersIn(copy);
      const rows = await opened(copy).read(count);
      if (answers === undefined) return;
      known += 1;
      expect(answers.map((answer) => answer.rows)).toEqual([rows, [{ alive: 1 }]]);
    };
    await graph.read(count);
    await look();
    for (let round = 0; round < 4; round++) {
      await graph.write(async (transaction) => {
        await transaction.run(create, { id: `n${round}` });
        await look();
      });
      await look();
      if (round % 2 === 0) await graph.checkpoint();
      await look();
      await graph.remember();
      await look();
    }
    await closeAll();
    await look();
    expect(known).toBeGreaterThan(8);
    // Another program, which knows nothing of known answers.
    await add(opened(), "last");
    expect(knownAnswersIn(directory)).toBeUndefined();
    await closeAll();
    expect(knownAnswersIn(directory)).toBeUndefined();
  });

  it("is not known where an earlier graph was put in its place, or what was kept is damaged", async () => {
    const before = asKilled();
    const graph = late();
    await graph.read(count);
    await add(graph, "second");
    await closeAll();
    expect(knownAnswersIn(directory)?.[0]?.rows).toEqual([{ things: 2 }]);
    cpSync(path.join(before, "graph.grafeo"), path.join(directory, "graph.grafeo"));
    expect(knownAnswersIn(directory)).toBeUndefined();
    const file = path.join(before, "graph.known.json");
    writeFileSync(file, readFileSync(file, "utf8").replace('"things":1', '"things":7'));
    expect(knownAnswersIn(before)).toBeUndefined();
    keepKnownAnswers(path.join(root, "nowhere"), []);
    expect(knownAnswersIn(path.join(root, "nowhere"))).toBeUndefined();
  });

  it("sees within a question that somebody wrote who does not know that it is held", async () => {
    const graph = late(holdDirectory(directory));
    expect(await graph.read(count)).toEqual([{ things: 1 }]);
    const other = openEmbedded(directory, { isHeld: true });
    await add(other, "second");
    await expect(graph.read(count)).rejects.toThrow(inUse);
    await other.close();
    expect(await graph.read(count)).toEqual([{ things: 2 }]);
  });
});

describe("a graph whose engine opens late", () => {
  it("is closed for good, also where its engine was never open or could not be opened", async () => {
    const graph = late(holdDirectory(directory));
    await graph.close();
    await expect(graph.read(count)).rejects.toThrow("the graph is closed");
    await expect(graph.open()).rejects.toThrow("the graph is closed");
    await graph.close();
    expect(openings).toBe(0);
    fault = new Error("no room");
    const failing = late(holdDirectory(directory));
    const opening = failing.open();
    await Promise.all([expect(opening).rejects.toThrow("no room"), failing.close()]);
    holdDirectory(directory)!.close();
  });

  it("says that it is there without its engine only until that was tried", async () => {
    const graph = late(holdDirectory(directory));
    expect(await graph.read(alive)).toEqual([{ alive: 1 }]);
    expect(openings).toBe(0);
    fault = new Error("no room");
    await expect(graph.open()).rejects.toThrow("no room");
    await expect(graph.read(alive)).rejects.toThrow("no room");
    expect(await graph.read(count)).toEqual([{ things: 1 }]);
  });

  it("keeps for the next start what this one asked, not what those before it asked", async () => {
    const graph = late(holdDirectory(directory));
    await graph.remember();
    await graph.close();
    expect(knownAnswersIn(directory)?.map(({ statement }) => statement.name)).toEqual(["alive"]);
    const next = late(holdDirectory(directory));
    await next.read(count);
    await next.remember();
    expect(knownAnswersIn(directory)?.map(({ statement }) => statement.name)).toEqual(["count", "alive"]);
    expect(openings).toBe(1);
  });
});
