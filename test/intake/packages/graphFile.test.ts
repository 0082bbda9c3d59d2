import { writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { ExportSource } from "../../../src/exports/ExportSource.ts";
import { fileNamed } from "../../../src/exports/fileNamed.ts";
import { type Scope, wholeGraph } from "../../../src/exports/Scope.ts";
import type { Graph } from "../../../src/graph/Graph.ts";
import { importPackage } from "../../../src/intake/packages/importPackage.ts";
import { readGraphFile } from "../../../src/intake/packages/rdf/readGraphFile.ts";
import { snapshotOf } from "../../../src/snapshot/snapshotOf.ts";
import { emptyGraph } from "../../support/engines.ts";
import { bytesOf, filesOf } from "../../support/exporting.ts";
import { modelIn, plant } from "../../support/planting.ts";
import { freshFolder } from "../../support/program.ts";
import { seedDirectory } from "../../support/seedDirectory.ts";

const base = "https://site.example/graph/";
const names = ["graph.nq", "graph.jsonld"] as const;
let graph: Graph;
const written = new Map<string, string>();

/** A small graph, with titles in an order that is not that of their words, an address that RDF spells in another way, and a key of one name. */
beforeAll(async () => {
  const seeds = await seedDirectory({
    "contributions/2016-forum-atlantis/evidence.yaml": ["key: forum/atlantis", "key: essay"],
    "instruments.yaml": [
      "titles: { en: Charter }",
      "titles: { en: Charter }\n    shortTitle: Z\n    altTitles: { fr: [La Charte, Charte], en: [The Charter, A charter] }\n    otherSymbols: [B/2, A/1]\n    url: https://example.org",
    ],
  });
  graph = await emptyGraph("embedded");
  await plant(graph, await modelIn(seeds));
  for (const name of names) written.set(name, await rdfOf(graph, name));
});

async function rdfOf(from: Graph, name: string, scope: Scope = wholeGraph): Promise<string> {
  const source = new ExportSource(await snapshotOf(from), (asked, params) => from.read(asked, params), base);
  return (await bytesOf(fileNamed(name, source, scope)!)).toString("utf8");
}

const where = /, (lines? \d+|after line \d+)|: what .* (is not what|does not fit)|last line|names nothing/;

function placeOf(name: string, content: string | Uint8Array): string {
  const place = path.join(freshFolder(), name);
  writeFileSync(place, content);
  return place;
}

async function afterImport(place: string): Promise<Graph> {
  const again = await emptyGraph("embedded");
  await importPackage(again, place);
  return again;
}

describe.each(names)("%s", (name) => {
  it("gives the same graph and the same bytes, orders and addresses included", async () => {
    const again = await afterImport(placeOf(name, written.get(name)!));
    expect(await filesOf(again)).toEqual(await filesOf(graph));
    expect(await rdfOf(again, name)).toBe(written.get(name));
  });

  it("is refused for one changed byte anywhere, and says where", async () => {
    const bytes = Buffer.from(written.get(name)!);
    const place = placeOf(name, bytes);
    let start = 0;
    for (const [at, line] of bytes.toString().split("\n").entries()) {
      const length = Buffer.byteLength(line) + 1;
      const copy = Buffer.from(bytes);
      const changed = start + ((at * 7) % length);
      start += length;
      if (at % 4 > 0 || changed >= copy.length) continue;
      copy[changed] = copy[changed]! ^ (1 << (at % 7));
      writeFileSync(place, copy);
      await expect(readGraphFile(place)).rejects.toThrow(where);
    }
  });

  it("is refused where its end is missing", async () => {
    const half = written.get(name)!.split("\n").slice(0, 40).join("\n");
    await expect(readGraphFile(placeOf(name, `${half}\n`))).rejects.toThrow(/is incomplete|ends there/);
    await expect(readGraphFile(placeOf(name, written.get(name)!.slice(0, -1)))).rejects.toThrow("breaks off");
  });
});

describe("N-Quads", () => {
  it("may come sorted, as canonical forms are", async () => {
    const lines = written.get("graph.nq")!.trimEnd().split("\n");
    const again = await afterImport(placeOf("sorted.nq", `${lines.sort().join("\n")}\n`));
    expect(await rdfOf(again, "graph.nq")).toBe(written.get("graph.nq"));
  });

  it("of one status alone comes back as far as it goes, as tables do", async () => {
    const part = await rdfOf(graph, "graph.nq", { statuses: new Set(["ACCEPTED"]) });
    const again = await afterImport(placeOf("graph.nq", part));
    expect((await snapshotOf(again)).tables.evidence.count).toBe(2);
  });

  it("stands in for the tables of a folder that has none", async () => {
    const place = placeOf("graph.nq", written.get("graph.nq")!);
    expect(await filesOf(await afterImport(path.dirname(place)))).toEqual(await filesOf(graph));
  });

  it.each([
    [
      "other.nq",
      '<https://a.example/x> <http://www.w3.org/2004/02/skos/core#prefLabel> "X"@en .\n',
      /is SKOS .*--codebook/,
    ],
    [
      "other.jsonld",
      '{"@id": "https://a.example/x", "https://a.example/ns#p": "X"}\n',
      /line 1 is not JSON-LD as an export/,
    ],
    ["other.nq", '<https://a.example/x> <https://a.example/p> "X" .\n', /names nothing as an export does/],
    ["other.nq", "_:b0 <https://a.example/ns#p> _:b1 .\n", /line 1 is no statement of N-Quads as an export writes it/],
  ])("of somebody else is refused: %s %s", async (name, words, message) => {
    await expect(readGraphFile(placeOf(name, words))).rejects.toThrow(message);
  });
});
