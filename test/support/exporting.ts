import path from "node:path";
import { ask } from "../../src/api/graphql/ask.ts";
import { exampleQuestions } from "../../src/api/client/exampleQuestions.ts";
import { dataPackage } from "../../src/exports/dataPackage.ts";
import type { ExportFile, Measure } from "../../src/exports/ExportFile.ts";
import { ExportSource } from "../../src/exports/ExportSource.ts";
import { measured } from "../../src/exports/measured.ts";
import type { Scope } from "../../src/exports/Scope.ts";
import { writeDirectory } from "../../src/exports/writeDirectory.ts";
import type { Graph } from "../../src/graph/Graph.ts";
import { productSeeds } from "../../src/intake/seeds/productSeeds.ts";
import { importTable } from "../../src/intake/tables/importTable.ts";
import type { SeedModel } from "../../src/sources/seeds/modelOf.ts";
import { projectRoot } from "../../src/projectRoot.ts";
import { snapshotOf } from "../../src/snapshot/snapshotOf.ts";
import { apollo, type EngineName, emptyGraph } from "./engines.ts";
import { contentOf } from "./graphContent.ts";
import { modelIn, plant } from "./planting.ts";
import { freshFolder } from "./program.ts";
import { CodingTable, csvOf } from "./tables/CodingTable.ts";
import { fileWith } from "./tables/tableFiles.ts";

/** A document with emoji, Arabic, markup, formulas and quotes in all the places where a format could stumble; its words are made up. */
export const trap = path.join(projectRoot, "test/exports/trap");

let model: Promise<SeedModel> | undefined;

/** What the product's seeds and the trap say, read once a run. */
export function trapModel(): Promise<SeedModel> {
  model ??= modelIn(productSeeds, trap);
  return model;
}

/** The product's seeds and the trap, in a graph of the test's own. */
export async function trapGraph(engine: EngineName): Promise<Graph> {
  const graph = await emptyGraph(engine);
  await plant(graph, await trapModel());
  return graph;
}

let trapped: Promise<Graph> | undefined;

/** The same for tests that only read, planted once for all of them. */
export function trappedGraph(): Promise<Graph> {
  return (trapped ??= trapGraph("embedded"));
}

/** Tables of documents whose texts nobody has: with places that come twice, what was looked for and not found, and matches. */
export async function importTables(graph: Graph): Promise<void> {
  const drawn = fileWith(csvOf(CodingTable.drawn(1).wide(), ";"));
  await importTable(graph, drawn, { scheme: "rights", source: "S", process: "netmundial-2014" });
  const twice = fileWith("contribution,contributor,kind,P,Q\nA,Acme,BUSINESS,§ 7; § 7; 8,no\n");
  const mapping = fileWith("exactMatch: { P: [privacy], Q: [openness] }\nmatchCertainty: UNCERTAIN\n", "mapping.yaml");
  await importTable(graph, twice, { scheme: "small", source: "T", mapping });
}

export async function sourceOf(graph: Graph): Promise<ExportSource> {
  return new ExportSource(await snapshotOf(graph), (asked, params) => graph.read(asked, params));
}

/** Every file of the package, by its path. */
export async function filesOf(graph: Graph, scope: Scope = {}): Promise<Map<string, string>> {
  const measures = new Map<string, Measure>();
  const files = new Map<string, string>();
  for (const file of dataPackage(await sourceOf(graph), scope, measures)) {
    const pieces: Uint8Array[] = [];
    for await (const piece of measured(file, measures)) pieces.push(piece);
    files.set(file.path, Buffer.concat(pieces).toString("utf8"));
  }
  return files;
}

/** The package in a folder of its own. */
export async function folderOf(graph: Graph): Promise<string> {
  const folder = path.join(freshFolder(), "export");
  const measures = new Map<string, Measure>();
  const source = await sourceOf(graph);
  await writeDirectory(folder, dataPackage(source, {}, measures), measures, () => source.refuseChanged());
  return folder;
}

/** The answers to the questions of the contract. */
export function answersOf(graph: Graph): Promise<unknown[]> {
  return Promise.all(
    exampleQuestions().map(async ({ document }) => {
      const { data, errors } = await ask(apollo, graph, { query: document }, 60_000);
      return JSON.parse(JSON.stringify({ data, errors })) as unknown;
    }),
  );
}

/** All of a graph but what it says of who gave it, and the digests into which that comes. */
export async function thingsOf(graph: Graph): Promise<string[]> {
  const things = (await contentOf(graph)).filter((line) => !line.startsWith('{"labels":["Release"]'));
  return things
    .map((line) => line.replaceAll(/"(owners":\[[^\]]*\]|fingerprint":"\w+"|dataVersion":"\w+"),?/g, ""))
    .sort();
}

export async function bytesOf(file: ExportFile): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of measured(file, new Map())) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** The files in which eight words of a text stand in a row. */
export function eightWordsOf(text: string, exported: ReadonlyMap<string, string>): string[] {
  const words = (one: string) => one.split(/\s+/);
  const runs = words(text).flatMap((_word, at, all) => (at + 8 <= all.length ? [all.slice(at, at + 8).join(" ")] : []));
  if (runs.length < 4) throw new Error("the text is too short to look for");
  return [...exported].flatMap(([path, content]) => {
    const plain = words(content).join(" ");
    return runs.some((run) => plain.includes(run)) ? [path] : [];
  });
}
