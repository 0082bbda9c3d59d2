import { cp, rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openEmbedded } from "../../src/graph/embedded.ts";
import type { Graph } from "../../src/graph/Graph.ts";
import { openNeo4j } from "../../src/graph/neo4j.ts";
import { statementOf } from "../../src/graph/statements.ts";
import { prepareGraph } from "../../src/intake/seeds/prepareGraph.ts";
import { graphSchema } from "../../src/model/graphSchema.ts";
import { modelVersion } from "../../src/model/modelVersion.ts";
import { loadGraph, storedGraph } from "../released/storedGraph.ts";
import { emptyGraph } from "../support/engines.ts";
import { contentOf } from "../support/graphContent.ts";
import { neo4jOfWorker } from "../support/neo4j/neo4jOfWorker.ts";
import { freshFolder, startProgram } from "../support/program.ts";

const isLong = process.env["TEST_LONG"] !== undefined;
const rounds = isLong ? 40 : 2;
const earlier = "2026-11-26-a406070";
const question = "schema/questions/05-a-principle-in-words.graphql";
const versionStored = statementOf("version", "MATCH (n:Release) RETURN coalesce(n.modelVersion, 0) AS version");

/** A command that prepares the graph, as every start does. */
const start = (settings: Record<string, string>) => startProgram(["ask", question], { settings });

/** One engine's way to a graph of the earlier version that a program in a process of its own can open. */
interface Place {
  settings: Record<string, string>;
  open: () => Promise<Graph>;
}

const embedded = (data: string): Place => ({
  settings: { CONCORDANCE_DATA: data },
  open: () => Promise.resolve(openEmbedded(data)),
});

async function onNeo4j(): Promise<Place> {
  const { uri, user, password, database } = await neo4jOfWorker();
  return {
    settings: { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database },
    open: () => Promise.resolve(openNeo4j({ uri, user, password, database })),
  };
}

async function within<Result>({ open }: Place, work: (graph: Graph) => Promise<Result>): Promise<Result> {
  const graph = await open();
  try {
    return await work(graph);
  } finally {
    await graph.close();
  }
}

const contentIn = (place: Place) => within(place, contentOf);
const storedVersion = (place: Place) =>
  within(place, async (graph) => (await graph.read<{ version: number }>(versionStored))[0]?.version);

async function load(graph: Graph): Promise<void> {
  await graph.ensureSchema(graphSchema);
  await loadGraph(graph, storedGraph(earlier));
}

/** How long a whole run takes, and what it leaves. */
async function wholeRun(place: Place): Promise<{ wholeMs: number; migrated: string[] }> {
  const began = performance.now();
  expect(await start(place.settings).ended).toMatchObject({ code: 0 });
  return { wholeMs: performance.now() - began, migrated: await contentIn(place) };
}

/** Whether it was not done when it was killed. */
async function killedAt(place: Place, ms: number): Promise<boolean> {
  const { child, ended } = start(place.settings);
  await Promise.race([sleep(ms), ended]);
  child.kill("SIGKILL");
  return (await ended).signal === "SIGKILL";
}

/** How long a run on Neo4j takes that has planned its statements before. */
async function warmMs(place: Place): Promise<number> {
  let ms = 0;
  for (let run = 0; run < 2; run++) {
    await (await emptyGraph("neo4j")).close();
    await within(place, load);
    ms = (await wholeRun(place)).wholeMs;
  }
  return ms;
}

const everyRound = Array.from({ length: rounds }, (_none, round) => round);
/** The first third of a run loads the program. */
const partOf = (wholeMs: number, round: number, of: number) => wholeMs * (0.3 + (0.7 * round) / of);

describe("a process that is killed while it migrates a graph of an earlier version", () => {
  const folder = freshFolder();
  const before = path.join(folder, "before");
  let whole: Awaited<ReturnType<typeof wholeRun>>;

  beforeAll(async () => {
    await within(embedded(before), load);
    const data = path.join(folder, "whole");
    await cp(before, data, { recursive: true });
    whole = await wholeRun(embedded(data));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(everyRound)(
    "leaves the old graph or the new one, and the next start makes it the new one: round %i",
    async (round) => {
      const data = path.join(folder, `round-${round}`);
      let wasAtWork = false;
      // Where the machine has become faster since the whole run was timed, the first is killed sooner.
      for (let ms = partOf(whole.wholeMs, round, rounds); !wasAtWork && ms > 50; ms = round === 0 ? ms / 2 : 0) {
        await rm(data, { recursive: true, force: true });
        await cp(before, data, { recursive: true });
        wasAtWork = await killedAt(embedded(data), ms);
      }
      if (round === 0) expect(wasAtWork).toBe(true);
      expect([0, modelVersion]).toContain(await storedVersion(embedded(data)));
      await within(embedded(data), (graph) => prepareGraph(graph, []));
      expect(await contentIn(embedded(data))).toEqual(whole.migrated);
    },
  );

  it.runIf(inject("hasNeo4j"))("does so on Neo4j too", { timeout: 600_000 }, async () => {
    const place = await onNeo4j();
    const kills = Math.ceil(rounds / 6);
    // Neo4j plans each statement first, so in the short form it is not done when the embedded engine is.
    const ownMs = isLong ? await warmMs(place) : undefined;
    const killedAfter = (round: number) =>
      ownMs === undefined ? whole.wholeMs * (0.8 + round / kills) : partOf(ownMs, round, kills);
    let killedAtWork = 0;
    for (let round = 0; round < kills; round++) {
      await (await emptyGraph("neo4j")).close();
      await within(place, load);
      if (await killedAt(place, killedAfter(round))) killedAtWork += 1;
      expect([0, modelVersion]).toContain(await storedVersion(place));
      // The server ends the transaction of a client that is gone in its own time; the next start waits for its locks.
      await within(place, (graph) => prepareGraph(graph, []));
      // What is left is the same on both engines.
      expect(await contentIn(place)).toEqual(whole.migrated);
    }
    expect(killedAtWork).toBeGreaterThan(0);
  });
});
