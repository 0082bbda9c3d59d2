import { cp, rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openEmbedded } from "../../src/graph/embedded.ts";
import { statementOf } from "../../src/graph/statements.ts";
import { prepareGraph } from "../../src/intake/seeds/prepareGraph.ts";
import { graphSchema } from "../../src/model/graphSchema.ts";
import { modelVersion } from "../../src/model/modelVersion.ts";
import { loadGraph, storedGraph } from "../released/storedGraph.ts";
import { contentOf } from "../support/graphContent.ts";
import { freshFolder, startProgram } from "../support/program.ts";

const rounds = process.env["TEST_LONG"] === undefined ? 6 : 40;
const earlier = "2026-11-26-a406070";
const question = "schema/questions/05-a-principle-in-words.graphql";
const versionStored = statementOf("version", "MATCH (n:Release) RETURN coalesce(n.modelVersion, 0) AS version");

/** A command that prepares the graph, as every start does. */
const start = (data: string) => startProgram(["ask", question], { settings: { CONCORDANCE_DATA: data } });

async function storedVersion(data: string): Promise<number | undefined> {
  const graph = openEmbedded(data);
  const [row] = await graph.read<{ version: number }>(versionStored);
  await graph.close();
  return row?.version;
}

describe("a process that is killed while it migrates a graph of an earlier version", () => {
  const folder = freshFolder();
  const before = path.join(folder, "before");
  let migrated: string[];
  let wholeMs: number;

  beforeAll(async () => {
    const graph = openEmbedded(before);
    await graph.ensureSchema(graphSchema);
    await loadGraph(graph, storedGraph(earlier));
    await graph.close();
    const data = path.join(folder, "whole");
    await cp(before, data, { recursive: true });
    const began = performance.now();
    expect(await start(data).ended).toMatchObject({ code: 0 });
    wholeMs = performance.now() - began;
    const after = openEmbedded(data);
    migrated = await contentOf(after);
    await after.close();
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(Array.from({ length: rounds }, (_none, round) => round))(
    "leaves the old graph or the new one, and the next start makes it the new one: round %i",
    async (round) => {
      const data = path.join(folder, `round-${round}`);
      await cp(before, data, { recursive: true });
      const { child, ended } = start(data);
      // The first third of a run loads the program.
      await Promise.race([sleep(wholeMs * (0.3 + (0.7 * round) / rounds)), ended]);
      child.kill("SIGKILL");
      await ended;
      expect([0, modelVersion]).toContain(await storedVersion(data));
      const graph = openEmbedded(data);
      await prepareGraph(graph, []);
      expect(await contentOf(graph)).toEqual(migrated);
      await graph.close();
    },
  );
});
