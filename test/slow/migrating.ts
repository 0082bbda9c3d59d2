import { setTimeout as sleep } from "node:timers/promises";
import { expect } from "vitest";
import { openEmbedded } from "../../src/graph/embedded.ts";
import type { Graph } from "../../src/graph/Graph.ts";
import { openNeo4j } from "../../src/graph/neo4j.ts";
import { statementOf } from "../../src/graph/statements.ts";
import { graphSchema } from "../../src/model/graphSchema.ts";
import { loadGraph, storedGraph } from "../released/storedGraph.ts";
import { contentOf } from "../support/graphContent.ts";
import { neo4jOfWorker } from "../support/neo4j/neo4jOfWorker.ts";
import { startProgram } from "../support/program.ts";

const earlier = "2026-11-26-a406070";
const question = "schema/questions/05-a-principle-in-words.graphql";
const versionStored = statementOf("version", "MATCH (n:Release) RETURN coalesce(n.modelVersion, 0) AS version");

/** A command that prepares the graph, as every start does. */
const start = (settings: Record<string, string>) => startProgram(["ask", question], { settings });

/** One engine's way to a graph of the earlier version that a program in a process of its own can open. */
export interface Place {
  settings: Record<string, string>;
  open: () => Promise<Graph>;
}

export const embedded = (data: string): Place => ({
  settings: { CONCORDANCE_DATA: data },
  open: () => Promise.resolve(openEmbedded(data)),
});

export async function onNeo4j(): Promise<Place> {
  const { uri, user, password, database } = await neo4jOfWorker();
  return {
    settings: { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database },
    open: () => Promise.resolve(openNeo4j({ uri, user, password, database })),
  };
}

export async function within<Result>({ open }: Place, work: (graph: Graph) => Promise<Result>): Promise<Result> {
  const graph = await open();
  try {
    return await work(graph);
  } finally {
    await graph.close();
  }
}

export const contentIn = (place: Place) => within(place, contentOf);
export const storedVersion = (place: Place) =>
  within(place, async (graph) => (await graph.read<{ version: number }>(versionStored))[0]?.version);

/** Puts a graph of the earlier version into an empty one. */
export async function load(graph: Graph): Promise<void> {
  await graph.ensureSchema(graphSchema);
  await loadGraph(graph, storedGraph(earlier));
}

/** How long a whole run takes, and what it leaves. */
export async function wholeRun(place: Place): Promise<{ wholeMs: number; migrated: string[] }> {
  const began = performance.now();
  expect(await start(place.settings).ended).toMatchObject({ code: 0 });
  return { wholeMs: performance.now() - began, migrated: await contentIn(place) };
}

/** Whether it was not done when it was killed. */
export async function killedAt(place: Place, ms: number): Promise<boolean> {
  const { child, ended } = start(place.settings);
  await Promise.race([sleep(ms), ended]);
  child.kill("SIGKILL");
  return (await ended).signal === "SIGKILL";
}

/** When a round is killed. The first third of a run loads the program. */
export const partOf = (wholeMs: number, round: number, of: number) => wholeMs * (0.3 + (0.7 * round) / of);
