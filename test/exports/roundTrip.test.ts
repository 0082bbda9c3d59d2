import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { ExportSource } from "../../src/exports/ExportSource.ts";
import { fileNamed, fileNames } from "../../src/exports/fileNamed.ts";
import { wholeGraph } from "../../src/exports/Scope.ts";
import type { Graph } from "../../src/graph/Graph.ts";
import { importPackage } from "../../src/intake/packages/importPackage.ts";
import { readSnapshot } from "../../src/snapshot/readSnapshot.ts";
import { packed } from "../../src/snapshot/snapshotArrays.ts";
import { snapshotOf } from "../../src/snapshot/snapshotOf.ts";
import { sha256Of } from "../../src/text/sha256Of.ts";
import { emptyGraph, engines } from "../support/engines.ts";
import {
  answersOf,
  bytesOf,
  filesOf,
  folderOf,
  importTables,
  sourceOf,
  thingsOf,
  trapGraph,
  trappedGraph,
} from "../support/exporting.ts";
import { freshFolder } from "../support/program.ts";

const isLong = process.env["TEST_LONG"] !== undefined;
let exported: Map<string, string>;
/** Of every file that is given alone. */
const digests = new Map<string, string>();
let folder: string;
/** Of the first engine. */
let snapshotDigest: string | undefined;
let answers: unknown[];
let things: string[];

beforeAll(async () => {
  const graph = await trappedGraph();
  exported = await filesOf(graph);
  folder = await folderOf(graph);
  answers = await answersOf(graph);
  things = await thingsOf(graph);
  const source = await sourceOf(graph);
  for (const name of fileNames) digests.set(name, sha256Of(await bytesIn(name, source)));
});

describe.each(engines)("an export, on %s", (engine) => {
  let trapped: Promise<Graph> | undefined;
  /** Planted once an engine: after the empty graph of the first test, as on Neo4j there is one database. */
  const planted = () => (trapped ??= trapGraph(engine));

  it(
    "comes back in whole: an empty graph that takes it in gives the same bytes and the same answers",
    { timeout: 240_000 },
    async () => {
      const graph = await emptyGraph(engine);
      await importPackage(graph, folder);
      expect(await filesOf(graph)).toEqual(exported);
      expect(await answersOf(graph)).toEqual(answers);
      expect(await thingsOf(graph)).toEqual(things);
    },
  );

  it("has the same bytes as that of any engine, in every format", { timeout: 240_000 }, async () => {
    const graph = await planted();
    expect(await filesOf(graph)).toEqual(exported);
    const again = await sourceOf(graph);
    for (const name of fileNames)
      expect([name, sha256Of(await bytesIn(name, again))]).toEqual([name, digests.get(name)]);
  });

  it("brings back the places that a table named, and what was looked for and not found, as tables and as RDF, and gives a snapshot of the same bytes", async () => {
    const graph = await planted();
    await importTables(graph);
    const digest = await snapshotDigestOf(graph);
    expect(digest).toBe((snapshotDigest ??= digest));
    const [before, place] = [await filesOf(graph), await folderOf(graph)];
    // How RDF is read is the same for all engines.
    const names = engine === "embedded" || isLong ? ["graph.nq", "graph.jsonld"] : [];
    const rdf = await Promise.all(names.map((name) => fileOf(graph, name)));
    expect(before.get("evidence.csv")).toMatch(/\/2,MENTION,/);
    expect(before.get("principle_relations.csv")).toContain("small.p,EXACT_MATCH,privacy,1,UNCERTAIN");
    for (const one of [place, ...rdf]) {
      const again = await emptyGraph(engine);
      await importPackage(again, one);
      expect(await filesOf(again)).toEqual(before);
      expect(await snapshotDigestOf(again)).toBe(digest);
    }
  });
});

/** The bytes of a file that is given alone. */
const bytesIn = (name: string, source: ExportSource) => bytesOf(fileNamed(name, source, wholeGraph)!);

/** One file of the whole graph, in a folder of its own. */
async function fileOf(graph: Graph, name: string): Promise<string> {
  const place = path.join(freshFolder(), name);
  writeFileSync(place, await bytesIn(name, await sourceOf(graph)));
  return place;
}

async function snapshotDigestOf(graph: Graph): Promise<string> {
  const { json, arrays } = packed(await readSnapshot((asked, params) => graph.read(asked, params), "v1"));
  const bytes = [...arrays.values()].map((array) => Buffer.from(array.buffer, array.byteOffset, array.byteLength));
  return sha256Of(Buffer.concat([Buffer.from(JSON.stringify(json)), ...bytes]));
}

/** The export with other words in a file, and a description that fits them. */
async function copyWith(file: string, from: string | RegExp, to: string): Promise<string> {
  const copy = path.join(freshFolder(), "copy");
  cpSync(folder, copy, { recursive: true });
  const [place, description] = [path.join(copy, file), path.join(copy, "datapackage.json")];
  const before = readFileSync(place, "utf8");
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  writeFileSync(place, after);
  const described = readFileSync(description, "utf8");
  writeFileSync(description, described.replace(sha256Of(Buffer.from(before)), sha256Of(Buffer.from(after))));
  return copy;
}

describe("an export that was changed", () => {
  const files = () =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
      (file) => !statSync(path.join(folder, file)).isDirectory(),
    );

  it("is refused for one changed byte in any of its files, and nothing is written", async () => {
    const graph = await emptyGraph("embedded");
    expect(files().length).toBe(exported.size);
    for (const file of files().filter((name) => name !== "datapackage.json")) {
      const place = path.join(folder, file);
      const bytes = readFileSync(place);
      appendFileSync(place, "x");
      await expect(importPackage(graph, folder)).rejects.toThrow(`${file} is not as it was exported`);
      writeFileSync(place, bytes);
    }
    expect((await snapshotOf(graph)).tables.principle.count).toBe(0);
  });

  it.each([
    ["principles.csv", "Openness", "Opennes"],
    ["evidence.csv", "حرية التعبير", "حرية"],
  ])(
    "is refused where the description was made to fit %s: the graph would say something else",
    async (file, from, to) => {
      const copy = await copyWith(file, from, to);
      const graph = await emptyGraph("embedded");
      await expect(importPackage(graph, copy)).rejects.toThrow(/: the graph would say something else/);
      expect((await snapshotOf(graph)).tables.principle.count).toBe(0);
    },
  );

  it("is refused where a table has documents in another order, though its description fits", async () => {
    const file = "contribution_contributors.csv";
    const copy = await copyWith(file, /\n(netmundial-2014\/canada,.*)([^]*)$/, "$2$1\n");
    const last = readFileSync(path.join(copy, file), "utf8").trimEnd().split("\n").length;
    await expect(importPackage(await emptyGraph("embedded"), copy)).rejects.toThrow(
      `${file}: record ${last} stands in no document that contributions.csv names, or not where`,
    );
  });

  it("is refused for one changed byte in its description", async () => {
    const copy = await copyWith("datapackage.json", "Codebooks", "Codebook ");
    await expect(importPackage(await emptyGraph("embedded"), copy)).rejects.toThrow(
      /^datapackage.json: the graph would/,
    );
  });

  it("does not go into a graph that holds something", async () => {
    await expect(importPackage(await trappedGraph(), folder)).rejects.toThrow("The graph is not empty");
  });

  it("is named where a folder is no export", async () => {
    const graph = await emptyGraph("embedded");
    await expect(importPackage(graph, path.dirname(folder))).rejects.toThrow("datapackage.json cannot be read");
    await expect(importPackage(graph, `${folder}.zip`)).rejects.toThrow(
      "is an archive. Unpack it, and name the folder",
    );
    const named = path.join(freshFolder(), "data.zip");
    mkdirSync(named);
    await expect(importPackage(graph, named)).rejects.toThrow("datapackage.json cannot be read");
  });
});
