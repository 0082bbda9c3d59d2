import { SaxesParser } from "saxes";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askPlanted, plantedGraph } from "../support/engines.ts";
import { type HostileServer, serverOver } from "../support/hostileServer.ts";

let server: HostileServer;
const get = (url: string) => server.send({ method: "GET", url });

beforeAll(async () => {
  server = await serverOver(await plantedGraph("embedded"));
});
afterAll(() => server.app.close());

const linesOf = (page: string) => (page.split('class="network"')[1] ?? "").split("</svg>")[0]?.match(/<path /g)?.length;
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

  it("comes as GEXF that is well formed, with every node of its edges", async () => {
    const { headers, text } = await get("/network.gexf");
    expect(headers["content-type"]).toBe("application/gexf+xml; charset=utf-8");
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
    expect(text).toContain('version="1.3"');
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
