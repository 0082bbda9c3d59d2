import { writeFileSync } from "node:fs";
import path from "node:path";
import jsonld, { type JsonLdDocument } from "jsonld";
import { beforeAll, describe, expect, it } from "vitest";
import { fileNamed } from "../../../src/exports/fileNamed.ts";
import { listed } from "../../../src/exports/listed.ts";
import type { Graph } from "../../../src/graph/Graph.ts";
import { importCodebook } from "../../../src/intake/codebooks/importCodebook.ts";
import { emptyGraph, engines } from "../../support/engines.ts";
import { bytesOf, sourceOf, trapGraph, trappedGraph } from "../../support/exporting.ts";
import { contentOf } from "../../support/graphContent.ts";
import { freshFolder } from "../../support/program.ts";
import { fileWith } from "../../support/tables/tableFiles.ts";

const scheme = "concordance";
let seeds: Graph;
beforeAll(async () => {
  seeds = await trappedGraph();
});

const exported = async (graph: Graph, name: string) => bytesOf(fileNamed(name, await sourceOf(graph), {})!);

async function fileOf(name: string): Promise<string> {
  const file = path.join(freshFolder(), name);
  writeFileSync(file, await exported(seeds, name));
  return file;
}

/** Our JSON-LD in the form that has no context, as others write it. */
async function expandedFile(): Promise<string> {
  const document = JSON.parse((await exported(seeds, "codebook.jsonld")).toString("utf8")) as JsonLdDocument;
  return fileWith(JSON.stringify(await jsonld.expand(document)), "codebook.jsonld");
}

/** What SKOS says of the concepts of a scheme, without what a codebook leaves out. */
async function conceptsIn(graph: Graph): Promise<string[]> {
  const lines = (await exported(graph, "codebook.nq")).toString("utf8").split("\n");
  const inScheme = new Set(
    lines
      .filter((line) => line.includes(`core#inScheme> <https://concordance.invalid/schemes/${scheme}>`))
      .map((line) => line.split(" ")[0]!),
  );
  return lines
    .filter((line) => inScheme.has(line.split(" ")[0]!))
    .filter((line) => !/dc\/terms\/source>|ns#certainty>|core#note>|Match>/.test(line))
    .sort();
}

describe.each(engines)("a codebook of ours, on %s", (engine) => {
  it.each([
    ["Turtle", () => fileOf("codebook.ttl")],
    ["JSON-LD with our context", () => fileOf("codebook.jsonld")],
    ["expanded JSON-LD", expandedFile],
  ])("gives equal principles from %s, and changes nothing when it comes again", async (_what, file) => {
    const graph = await emptyGraph(engine);
    const given = await file();
    await importCodebook(graph, given, { scheme });
    const concepts = await conceptsIn(graph);
    expect(concepts.length).toBeGreaterThan(200);
    expect(concepts).toEqual(await conceptsIn(seeds));
    const before = await contentOf(graph);
    expect((await importCodebook(graph, given, { scheme })).put).toMatchObject({ created: 0, updated: 0, removed: 0 });
    expect(await contentOf(graph)).toEqual(before);
  });
});

/** Label, definition, scope note and labels above, as a QDC knows them. */
async function plainly(graph: Graph, key: string): Promise<string[]> {
  const source = await sourceOf(graph);
  const things = (await listed(source.things("Principle"))).filter(
    ({ properties }) => properties["scheme"] === `scheme:${key}`,
  );
  const labels = new Map(things.map(({ id, properties }) => [id, properties["label"]]));
  return things
    .map(({ properties, edges }) => {
      const above = edges.find(({ sort, properties: { position } }) => sort.type === "BROADER" && position === 1);
      return JSON.stringify([
        properties["label"],
        properties["definition"],
        properties["scopeNote"],
        properties["isGroup"],
        labels.get(above?.target ?? "") ?? null,
      ]);
    })
    .sort();
}

it("gives labels, definitions, scope notes and the tree back from a QDC, of the one scheme that is meant", async () => {
  const graph = await emptyGraph("embedded");
  await importCodebook(graph, await fileOf("codebook.qdc"), { scheme: "again", from: scheme });
  const found = await plainly(graph, "again");
  expect(found.length).toBeGreaterThan(20);
  expect(found).toEqual(await plainly(seeds, scheme));
});

it("stands beside the same codebook in one graph, under keys of its own", async () => {
  const graph = await trapGraph("embedded");
  const before = await conceptsIn(graph);
  const { principles } = await importCodebook(graph, await fileOf("codebook.ttl"), { scheme: "mine", from: scheme });
  expect(principles.map(({ key }) => key)).toContain("mine.openness");
  expect(await conceptsIn(graph)).toEqual(before);
});

it("reads a table: labels, definitions, what is broader by label or key", async () => {
  const graph = await emptyGraph("embedded");
  const rows =
    'Label;Definition;Broader;Key;Alt labels\nRights;"What; everyone has";;r;\nPrivacy;;Rights;;"Data protection; private life"\nSpeech;To say it;r;;\n';
  const { principles } = await importCodebook(graph, fileWith(rows, "codebook.csv"), { scheme: "mine" });
  expect(principles.map(({ key }) => key)).toEqual(["r", "mine.privacy", "mine.speech"]);
  const source = "codebook.csv";
  expect((await plainly(graph, "mine")).map((line) => JSON.parse(line) as unknown[])).toEqual([
    ["Privacy", expect.stringContaining(`${source} names it, which defines it no further.`), null, false, "Rights"],
    ["Rights", "What; everyone has", null, false, null],
    ["Speech", "To say it", null, false, "Rights"],
  ]);
});

const foreign = `@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix ex: <http://example.org/v/> .
ex:scheme a skos:ConceptScheme ; skos:prefLabel "Droits"@fr .
ex:droits a skos:Concept ; skos:inScheme ex:scheme ; skos:prefLabel "Droits"@fr ; skos:narrower ex:vie ; skos:hiddenLabel "drois"@fr .
ex:vie a skos:Concept ; skos:inScheme ex:scheme ; skos:prefLabel "Vie privée"@fr, "Privacy"@en ; skos:altLabel "Datenschutz"@de ;
  skos:exactMatch <http://elsewhere.example/privacy>, <http://concordance.invalid/principles/openness> ; skos:definition "Que personne ne regarde."@fr .
`;

it("reads SKOS of others: narrower is broader from above, labels in other languages, matches that the graph has", async () => {
  const graph = await trapGraph("embedded");
  const report = await importCodebook(graph, fileWith(foreign, "v.ttl"), { scheme: "droits" });
  expect(report).toMatchObject({
    loose: 1,
    leftOut: new Map([["skos:hiddenLabel", 1]]),
    principles: [
      { key: "droits.droits", label: "Droits" },
      { key: "droits.privacy", label: "Privacy" },
    ],
  });
  const source = await sourceOf(graph);
  const [vie] = (await listed(source.things("Principle"))).filter(({ id }) => id === "principle:droits.privacy");
  expect(vie!.edges.map(({ sort, target }) => `${sort.type} ${target}`).sort()).toEqual([
    "BROADER principle:droits.droits",
    "EXACT_MATCH principle:openness",
    "IN_SCHEME scheme:droits",
  ]);
  const { labelLanguages, labelValues, altLabelLanguages, definition } = vie!.properties;
  expect([labelLanguages, labelValues, altLabelLanguages, definition]).toEqual([
    ["en", "fr"],
    ["Privacy", "Vie privée"],
    ["de"],
    "Que personne ne regarde.",
  ]);
});
