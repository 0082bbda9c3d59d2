import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { fileNamed } from "../../../src/exports/fileNamed.ts";
import type { Graph } from "../../../src/graph/Graph.ts";
import { importProject } from "../../../src/intake/projects/importProject.ts";
import { emptyGraph, type EngineName, engines, imageOfSeeds, oneEngine } from "../../support/engines.ts";
import { bytesOf, sourceOf, trapGraph, trappedGraph, trapModel } from "../../support/exporting.ts";
import { contentOf } from "../../support/graphContent.ts";
import { plant } from "../../support/planting.ts";
import { freshFolder } from "../../support/program.ts";
import { projectIn } from "../../support/projects/projectIn.ts";

/** Our seeds, exported for QualCoder and exported again by it: texts with a byte order mark, ids of its own. */
const fromQualCoder = path.join(import.meta.dirname, "qualcoder.qdpx");
const scheme = "concordance";
const evidence = new Set(["Mention", "Citation", "Recommendation"]);

/** The seeds and the trap with all documents, in which nothing is coded. */
async function uncodedGraph(engine: EngineName): Promise<Graph> {
  const graph = await emptyGraph(engine);
  const { nodes, edges } = await trapModel();
  await plant(graph, { nodes: nodes.filter(({ label }) => !evidence.has(label)), edges });
  return graph;
}

/** Words, code and coder of every coding; white space folded, as attributes of XML are read. */
async function codingsIn(bytes: Uint8Array): Promise<string[]> {
  const { coded } = await projectIn(bytes);
  return [...new Set(coded.map(({ name, code, coder }) => `${name.replace(/\s+/g, " ")} | ${code} | ${coder}`))].sort();
}

const exported = async (graph: Graph, name = "project.qdpx") => bytesOf(fileNamed(name, await sourceOf(graph), {})!);

async function fileOf(bytes: Uint8Array): Promise<string> {
  const file = path.join(freshFolder(), "ours.qdpx");
  writeFileSync(file, bytes);
  return file;
}

describe.each(engines)("a project, on %s", (engine) => {
  it("comes back from QualCoder whole: all codings by words, code and coder", async () => {
    const graph = await uncodedGraph(engine);
    const report = await importProject(graph, fromQualCoder, { scheme, accept: true });
    expect(report).toMatchObject({ known: 2, added: 0, codings: 93, standing: 0, coder: "person:annotator-1" });
    expect([[...report.fitted], [...report.lost]]).toEqual([[["characters", 95]], []]);
    const codings = await codingsIn(await exported(graph));
    expect(codings).toHaveLength(94);
    expect(codings).toEqual(await codingsIn(readFileSync(fromQualCoder)));
  });

  it.runIf(oneEngine.includes(engine)).each(["project.qdpx", "project-utf16.qdpx"])(
    "of ours gives equal codings to a graph with the documents: %s",
    async (name) => {
      const file = await fileOf(await exported(await trappedGraph(), name));
      const graph = await uncodedGraph(engine);
      await importProject(graph, file, { scheme, accept: true });
      expect(await codingsIn(await exported(graph))).toEqual(await codingsIn(readFileSync(file)));
    },
  );

  it("changes nothing when it comes in again, or where all of it stands already", async () => {
    const graph = await uncodedGraph(engine);
    const first = await importProject(graph, fromQualCoder, { scheme });
    const again = await importProject(graph, fromQualCoder, { scheme });
    expect(again.put).toMatchObject({ created: 0, updated: 0, removed: 0, dataVersion: first.put.dataVersion });
    const full = await trapGraph(engine);
    const before = await contentOf(full);
    expect(await importProject(full, fromQualCoder, { scheme, accept: true })).toMatchObject({ standing: 93 });
    expect(await contentOf(full)).toEqual(before);
  });
});

it("proposes unless it is accepted, and a dry run writes nothing", async () => {
  const graph = await uncodedGraph("embedded");
  const before = await contentOf(graph);
  expect(await importProject(graph, fromQualCoder, { scheme, dryRun: true })).toMatchObject({ put: { created: 93 } });
  expect(await contentOf(graph)).toEqual(before);
  await importProject(graph, fromQualCoder, { scheme });
  const { status, count } = await (async () => {
    const { evidence: table } = (await sourceOf(graph)).snapshot.tables;
    return { status: table.columns.status, count: table.count };
  })();
  expect(new Set(Array.from({ length: count }, (_none, row) => status.at(row)))).toEqual(new Set(["PROPOSED"]));
});

it("makes documents of texts that the graph does not have, with all that their variables say", async () => {
  const file = await fileOf(await exported(await trappedGraph()));
  const graph = await emptyGraph("embedded");
  const { nodes, edges } = (await imageOfSeeds()).model;
  await plant(graph, {
    nodes: nodes.filter(({ label }) => !evidence.has(label) && label !== "Contribution" && label !== "Passage"),
    edges,
  });
  expect(await importProject(graph, file, { scheme, accept: true })).toMatchObject({ known: 0, added: 2 });
  expect(await codingsIn(await exported(graph))).toEqual(await codingsIn(readFileSync(file)));
  const { contribution } = (await sourceOf(graph)).snapshot.tables;
  const row = contribution.index.rowOf("contribution:trap-2026/tonga");
  const { title, date, licence } = contribution.columns;
  expect([date.at(row), licence.at(row)]).toEqual(["2026-03", "CC0-1.0"]);
  expect(title.at(row)).toBe(`Tonga's "trap", with ; & <tags> = and 😀`);
});
