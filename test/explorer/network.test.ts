import { SaxesParser } from "saxes";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeFrame } from "../../src/explorer/frame/makeFrame.ts";
import { mapOf } from "../../src/explorer/network/mapOf.ts";
import { networkOf } from "../../src/explorer/network/networkOf.ts";
import { networkSvg } from "../../src/explorer/network/networkSvg.tsx";
import type { NetworkData } from "../../src/explorer/network/networkTypes.ts";
import { seededRandom } from "../../src/statistics/distributions/seededRandom.ts";
import { askPlanted, plantedGraph } from "../support/engines.ts";
import { type HostileServer, serverOver } from "../support/hostileServer.ts";

let server: HostileServer;
const get = (url: string) => server.send({ method: "GET", url });

beforeAll(async () => {
  server = await serverOver(await plantedGraph("embedded"));
});
afterAll(() => server.app.close());

const linesOf = (page: string) => (page.split('class="network"')[1] ?? "").split("</svg>")[0]?.match(/<path /g)?.length;
const chartOf = (page: string) =>
  (page.split('class="network"')[1]?.split("</svg>")[0] ?? "").replace(/<g class="key">.*?<\/g>/s, "");
const namesOf = (page: string) => [...chartOf(page).matchAll(/<a [^>]*aria-label="(.*?)"/g)].map(([, name]) => name);
const boxesOf = (page: string) => {
  const chart = chartOf(page);
  const [, width = 0, height = 0] = (/viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(chart) ?? []).map(Number);
  const boxes = [...chart.matchAll(/<rect x="(.*?)" y="(.*?)" width="(.*?)" height="(.*?)"/g)];
  return {
    width,
    height,
    boxes: boxes.map(([, ...sides]) => sides.map(Number)).map(([x = 0, y = 0, w = 0, h = 0]) => ({ x, y, w, h })),
  };
};
type Box = ReturnType<typeof boxesOf>["boxes"][number];
const liesOn = (a: Box, b: Box) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
const rowsOf = (page: string) => page.match(/<th scope="row">/g)?.length;

describe("the network", () => {
  it("joins a contributor to what it affirms and cites, with the numbers of the API, as lines and as a table", async () => {
    const { text } = await get("/network?focus=contributor:canada");
    const { data } = await askPlanted(
      "embedded",
      `{ contributor(key: "canada") { principles(first: 100) { edges { mentionCount node { key label } } } instruments(first: 100) { edges { citationCount node { key } } } } }`,
    );
    const { principles, instruments } = data.contributor;
    expect(principles.edges.length).toBeGreaterThan(10);
    for (const { mentionCount, node } of principles.edges) {
      expect(text).toContain(`href="/passages?contributor=canada&amp;principle=${node.key}">${mentionCount}</a>`);
    }
    for (const { citationCount, node } of instruments.edges) {
      expect(text).toContain(`href="/passages?contributor=canada&amp;instrument=${node.key}">${citationCount}</a>`);
    }
    expect(rowsOf(text)).toBe(principles.edges.length + instruments.edges.length);
    expect(linesOf(text)).toBe(rowsOf(text));
  });

  it("leaves out what has fewer passages than asked", async () => {
    const all = (await get("/network")).text;
    const { text } = await get("/network?min=3");
    expect(linesOf(text)).toBeGreaterThan(3);
    expect(linesOf(text)).toBeLessThan(linesOf(all) ?? 0);
    expect(linesOf(text)).toBe(rowsOf(text));
    expect((await get("/network?min=999")).text).toContain("no link with so many passages");
  });

  it("is a map too, of the same boxes and lines in the same order, on which no box lies on another", async () => {
    for (const asked of ["", "&min=2", "&focus=contributor:canada", "&min=999"]) {
      const { text } = await get(`/network?view=map${asked}`);
      const columns = (await get(`/network?${asked}`)).text;
      expect([linesOf(text), rowsOf(text)]).toEqual([linesOf(columns), rowsOf(columns)]);
      expect(namesOf(text)).toEqual(namesOf(columns));
      const { boxes, width, height } = boxesOf(text);
      expect(boxes).toHaveLength(namesOf(text).length);
      expect(boxes.filter((box, at) => boxes.slice(at + 1).some((other) => liesOn(box, other)))).toEqual([]);
      expect(boxes.filter(({ x, y, w, h }) => x < 0 || y < 0 || x + w > width || y + h > height)).toEqual([]);
    }
    const file = (await get("/embed/network.svg?view=map")).text;
    expect(boxesOf(`class="network"${file}`).boxes).toHaveLength(
      boxesOf((await get("/network?view=map")).text).boxes.length,
    );
    expect((await get("/fr/network?view=map")).text).toContain("Colonnes");
  });

  it("has the boxes with the most passages where there are hundreds, and none on another", () => {
    const random = seededRandom(7);
    const contributors = Array.from({ length: 300 }, (_none, at) => ({
      id: `contributor:${at}`,
      key: `${at}`,
      kind: "STATE" as const,
      resourcePath: "/",
      name: `A contributor of the number ${at} ${"long ".repeat(at % 4)}`,
    }));
    const principles = Array.from({ length: 60 }, (_none, at) => ({
      id: `principle:${at}`,
      key: `${at}`,
      resourcePath: "/",
      label: `A principle of the number ${at}`,
    }));
    const cells = contributors.flatMap((_one, row) =>
      principles
        .map((_other, column) => ({ row, column, value: 1 + Math.floor(random() * 5) }))
        .filter(() => random() < 0.2),
    );
    const data: NetworkData = {
      principles: {
        rows: contributors,
        columns: principles,
        rowIndex: cells.map(({ row }) => row),
        columnIndex: cells.map(({ column }) => column),
        values: cells.map(({ value }) => value),
      },
      instruments: { rows: [], columns: [], rowIndex: [], columnIndex: [], values: [] },
    };
    const query = new URLSearchParams({ view: "map" });
    const network = networkOf(data, query);
    const { boxes: found } = mapOf(network);
    const boxes = [...found.values()].map(({ x, y, width }) => ({ x: x - width / 2, y: y - 12, w: width, h: 24 }));
    expect(boxes).toHaveLength(150);
    expect(network.columns.principle.every((one) => found.has(one))).toBe(true);
    expect(boxes.filter((box, at) => boxes.slice(at + 1).some((other) => liesOn(box, other)))).toEqual([]);
    // Other sites show it without the table, so the chart itself says what is not in it: in its description and below.
    const place = { language: "en" as const, path: "/network", query, origin: "", showsSchema: true, largestFileMb: 1 };
    const svg = networkSvg(data, makeFrame(place, { dataVersion: "", counts: [] }));
    expect(svg.match(/>210 things with fewer passages are left out here\./g)).toHaveLength(2);
  });

  it("tells kinds apart without colours: by edges and dashes, with a key, and in the name of each box", async () => {
    for (const url of ["/network?view=map", "/embed/network.svg?view=map", "/network.svg?view=map"]) {
      const { text } = await get(url);
      const key = /<g class="key">.*?<\/g>/s.exec(text)?.[0] ?? "";
      expect([...key.matchAll(/<text [^>]*>(.*?)</g)].map(([, words]) => words)).toEqual([
        "Principles",
        "Contributors",
        "Instruments",
      ]);
      const edges = [...key.matchAll(/ rx="(\d+)".*? stroke-width="([\d.]+)"(?: stroke-dasharray="(.*?)")?/g)];
      expect(new Set(edges.map(([, ...edge]) => edge.join(" "))).size).toBe(3);
      expect(text).toMatch(/<path [^>]*stroke-dasharray="6 4"/);
      const names = [...text.matchAll(/<a [^>]*aria-label="(.*?)"[^>]*><rect /g)].map(([, name]) => name);
      expect(names.length).toBeGreaterThan(20);
      expect(names.filter((name) => !/, (principle|contributor|instrument)[,:] /.test(name!))).toEqual([]);
    }
  });

  it.each(["gexf", "graphml"])("comes as %s that is well formed, with every node of its edges", async (form) => {
    const { headers, text } = await get(`/network.${form}`);
    expect(headers["content-type"]).toBe(`application/${form}+xml; charset=utf-8`);
    const nodes = new Set<string>();
    const ends: string[] = [];
    const parser = new SaxesParser();
    parser.on("error", (error) => {
      throw error;
    });
    parser.on("opentag", ({ name, attributes }) => {
      if (name === "node") nodes.add(String(attributes["id"]));
      if (name === "edge") ends.push(String(attributes["source"]), String(attributes["target"]));
    });
    parser.write(text).close();
    expect(ends.length).toBeGreaterThan(50);
    expect(ends.filter((end) => !nodes.has(end))).toEqual([]);
    expect(text).toContain(form === "gexf" ? 'version="1.3"' : "http://graphml.graphdrawing.org/xmlns");
    expect(ends.length / 2).toBe((await get("/network.csv")).text.trim().split("\r\n").length - 1);
  });

  it("of one contributor is at its own address too, with the same links", async () => {
    const links = async (url: string) =>
      [...(await get(url)).text.matchAll(/<edge .*?(source=.*?)\/>/g)].map(([, link = ""]) => link);
    const own = await links("/contributors/canada.gexf");
    expect(own.length).toBeGreaterThan(20);
    expect(new Set(own)).toEqual(new Set(await links("/network.gexf?focus=contributor:canada")));
  });

  it("may be embedded, narrowed as the page is", async () => {
    const { status, text } = await get("/embed/network.svg?min=2&theme=dark");
    expect(status).toBe(200);
    expect(text.match(/<path /g)?.length).toBe(linesOf((await get("/network?min=2")).text));
    expect(text).toContain("Canada: ");
    expect(text).not.toMatch(/var\(|<script|<style/);
  });
});
