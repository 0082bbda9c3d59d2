import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Graph } from "../../src/graph/Graph.ts";
import { importTable } from "../../src/intake/tables/importTable.ts";
import { askPlanted, emptyGraph, imageOfSeeds } from "../support/engines.ts";
import { type HostileServer, serverOver } from "../support/hostileServer.ts";
import { plant } from "../support/planting.ts";
import { freshFolder } from "../support/program.ts";
import { fileWith } from "../support/tables/tableFiles.ts";

const stances = `contribution,contributor,kind,date,principle,locator,stance
Alpha one,Alpha Org,CIVIL_SOCIETY,2014,Privacy,p1,AFFIRMS
Alpha one,Alpha Org,CIVIL_SOCIETY,2014,Access,p2,AFFIRMS
Beta one,Beta Org,BUSINESS,2014,Privacy,p1,OPPOSES
Beta one,Beta Org,BUSINESS,2014,Access,p3,AFFIRMS`;

let server: HostileServer;
let graph: Graph;
const folder = freshFolder();
const get = (url: string) => server.send({ method: "GET", url });

beforeAll(async () => {
  graph = await emptyGraph("embedded");
  await plant(graph, (await imageOfSeeds()).model);
  const mapping = path.join(folder, "mapping.yaml");
  writeFileSync(mapping, "extent: FULL\n");
  await importTable(graph, fileWith(stances), { scheme: "one", source: "one", mapping });
  server = await serverOver(graph);
});
afterAll(async () => {
  await server.app.close();
  await graph.close();
  rmSync(folder, { recursive: true, force: true });
});

const textOf = (page: string) => page.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");

describe("two contributors beside each other", () => {
  it("says what they share of how much, and whether that can be told from chance", async () => {
    const { data } = await askPlanted(
      "embedded",
      `{ overlap(a: "contributor:canada", b: "contributor:sweden") { shared { item { ... on Principle { key } } countA countB } onlyA { count } onlyB { count } } }`,
    );
    const { shared, onlyA, onlyB } = data.overlap;
    const page = (await get("/compare/canada/sweden")).text;
    expect(textOf(page)).toContain(
      `They share ${shared.length} of the ${shared.length + onlyA.length + onlyB.length} principles`,
    );
    expect(textOf(page)).toContain("Too few documents to tell");
    expect(textOf(page)).toContain(`Only Canada ${onlyA.length}`);
    for (const { item, countA } of shared) {
      expect(page).toContain(`href="/passages?contributor=canada&amp;principle=${item.key}">${countA}</a>`);
    }
  });

  it("is a file too", async () => {
    const { text, headers } = await get("/compare/canada/cis-india.csv");
    expect([String(headers["content-type"]), text.split("\r\n").length > 10]).toEqual([
      "text/csv; charset=utf-8",
      true,
    ]);
    expect((await get("/compare/canada/cis-india.json")).body.data.overlap.shared.length).toBeGreaterThan(0);
    expect((await get("/compare/canada/nobody.csv")).status).toBe(404);
  });

  it("shows the words of both for what they share", async () => {
    const { text } = await get("/compare/canada/cis-india");
    const words = text.slice(text.indexOf('id="words"'));
    expect(words.match(/<blockquote/g)?.length).toBeGreaterThan(0);
    expect(words).toContain('href="/documents/wgec-2016/cis-india#e:');
    expect(words).toContain("All 11 passages");
  });

  it("shows where one affirms what the other opposes, apart from what only one holds", async () => {
    const { text } = await get("/compare/alpha-org/beta-org?scheme=one");
    const said = textOf(text);
    expect(said).toContain("They share 1 of the 1 principle");
    expect(said).toContain("Alpha Org affirms it, Beta Org opposes it.");
    expect(said).not.toContain("Only Alpha Org");
    expect(textOf((await get("/compare/canada/sweden")).text)).toContain("On no principle does one of them affirm");
  });

  it.each([
    ["/compare/canada/swedem", "sweden"],
    ["/compare/swedem/canada", "sweden"],
    ["/fr/compare/canada/swedem", "sweden"],
    ["/compare/swedem/nobody", "sweden"],
  ])("%s leads nowhere: 404 with the nearest names", async (url, nearest) => {
    const { status, text } = await get(url);
    expect(status).toBe(404);
    expect(text).toContain(`/contributors/${nearest}"`);
    expect(text).toContain('value="swedem"');
  });

  it("says of one whom nobody has read what is known and what is not, and names a codebook that is none", async () => {
    expect((await get("/compare/canada/canada")).status).toBe(400);
    const { status, text } = await get("/compare/canada/norway");
    const said = textOf(text);
    expect(status).toBe(200);
    expect(said).toContain("These two cannot be compared");
    expect(said).toContain("There is no document of Norway here. Affirms not known");
    const { data } = await askPlanted(
      "embedded",
      `{ contributor(key: "canada") { principles(first: 1) { edges { mentionCount node { key } } } partyTo(first: 100) { nodes { resourcePath } } }
         norway: contributor(key: "norway") { partyTo(first: 100) { nodes { resourcePath } } } }`,
    );
    const [{ mentionCount, node }] = data.contributor.principles.edges;
    expect(text).toContain(`href="/passages?contributor=canada&amp;principle=${node.key}">${mentionCount}</a>`);
    const pathsOf = (one: { partyTo: { nodes: { resourcePath: string }[] } }) =>
      one.partyTo.nodes.map(({ resourcePath }) => resourcePath);
    const both = pathsOf(data.norway).filter((path) => pathsOf(data.contributor).includes(path));
    const parties = text.slice(text.indexOf('id="both-parties"'), text.indexOf('class="page-foot"'));
    expect([...parties.matchAll(/href="(\/instruments\/[^"]+)"/g)].map(([, path]) => path)).toEqual(
      expect.arrayContaining(both),
    );
    expect(both.length).toBeGreaterThan(0);
    expect((await get("/compare/norway/canada.csv")).text).toContain("Canada,");
    expect((await get("/fr/compare/norway/sweden")).text).toContain("ne peuvent pas être comparés");
    expect((await get("/compare/canada/cis-india?scheme=nothing")).status).toBe(400);
  });
});
