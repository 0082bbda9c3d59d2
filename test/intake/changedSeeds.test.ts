import { cpSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { ask } from "../../src/api/graphql/ask.ts";
import { readOnly } from "../../src/graph/diskFaults.ts";
import type { Graph } from "../../src/graph/Graph.ts";
import { GraphError } from "../../src/graph/GraphError.ts";
import { statementOf } from "../../src/graph/statements.ts";
import { watchSeeds } from "../../src/intake/seeds/changedSeeds.ts";
import { plantDirectories } from "../../src/intake/seeds/plantDirectories.ts";
import { prepareGraph } from "../../src/intake/seeds/prepareGraph.ts";
import { modelVersion } from "../../src/model/modelVersion.ts";
import { apollo, counting, emptyGraph } from "../support/engines.ts";
import { freshFolder } from "../support/program.ts";
import { seedDirectory } from "../support/seedDirectory.ts";

const made: string[] = [];
afterAll(() => made.forEach((directory) => rmSync(directory, { recursive: true })));

async function planted(): Promise<{ graph: Graph; directory: string; owner: string }> {
  const graph = await emptyGraph("embedded");
  const directory = await seedDirectory({});
  made.push(directory);
  await plantDirectories(graph, [directory], { alone: true });
  watchSeeds(graph, [directory]);
  return { graph, directory, owner: path.basename(directory) };
}

it("a file that changed since it was planted is reported by the service, with its owner, and by none that has not", async () => {
  const { graph } = await planted();
  const query = "{ service { changedSeeds } }";
  expect(await ask(apollo, graph, { query })).toMatchObject({ data: { service: { changedSeeds: [] } } });
  const other = await planted();
  writeFileSync(path.join(other.directory, "contributors.yaml"), "contributors: []\n", { flag: "a" });
  expect(await ask(apollo, other.graph, { query })).toMatchObject({
    data: { service: { changedSeeds: [other.owner] } },
  });
  for (const one of [graph, other.graph]) await one.close();
});

it("a start says whose files it planted again", async () => {
  const graph = await emptyGraph("embedded");
  const directory = await seedDirectory({}, { "contributors.yaml": guild("Glass Guild") });
  made.push(directory);
  expect((await prepareGraph(graph, [directory]))?.changed).toBeUndefined();
  writeFileSync(path.join(directory, "contributors.yaml"), guild("Guild of Glass"));
  expect(await prepareGraph(graph, [directory])).toMatchObject({ updated: 1, changed: [path.basename(directory)] });
  await graph.close();
});

it("a start whose files are as they were plants nothing, and plants again what belongs to another name now", async () => {
  const graph = await emptyGraph("embedded");
  const directory = await seedDirectory({}, { "contributors.yaml": guild("Glass Guild") });
  const renamed = `${directory}-renamed`;
  made.push(renamed);
  await prepareGraph(graph, [directory]);
  expect(await prepareGraph(graph, [directory, directory])).toBeUndefined();
  renameSync(directory, renamed);
  expect((await prepareGraph(graph, [renamed]))?.changed).toEqual([path.basename(renamed)]);
  expect(await prepareGraph(graph, [renamed])).toBeUndefined();
  await graph.close();
});

it("a start refuses two directories of one name, also where both hold what was planted", async () => {
  const graph = await emptyGraph("embedded");
  const [directory, other] = [await seedDirectory({}, { "contributors.yaml": guild("Glass Guild") }), freshFolder()];
  made.push(directory, other);
  await prepareGraph(graph, [directory]);
  const copy = path.join(other, path.basename(directory));
  cpSync(directory, copy, { recursive: true });
  await expect(prepareGraph(graph, [directory, copy])).rejects.toThrow(`its records would belong to`);
  await graph.close();
});

it("a start goes on with a graph that is read-only where only seeds have changed, and says why not where its shape is an earlier one", async () => {
  const { graph: writable } = await planted();
  const refused = () => Promise.reject(new GraphError("PROGRAMMING", readOnly));
  const graph = { ...counting(writable), ensureSchema: refused, write: refused };
  const set = statementOf("set", "MATCH (n:Release) SET n.modelVersion = $version, n.seeds = [] RETURN n.id AS id");
  const shaped = (version: number) => writable.write((transaction) => transaction.run(set, { version }));
  const warnings: string[] = [];
  await shaped(modelVersion);
  expect(await prepareGraph(graph, [], (sentence) => void warnings.push(sentence))).toBeUndefined();
  expect(warnings).toEqual([
    expect.stringMatching(/^The graph is read-only: seeds that have changed are not planted \(/),
  ]);
  await shaped(modelVersion - 1);
  await expect(prepareGraph(graph, [])).rejects.toThrow("The graph has the shape of an earlier version");
  await writable.close();
});

const guild = (name: string) => `
sources: { list: { citation: A list of members, certainty: VERIFIED } }
contributors:
  - { key: glass-guild, kind: BUSINESS, names: { en: ${name} }, source: list }
`;
