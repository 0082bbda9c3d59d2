import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askPlanted, plantedGraph } from "../support/engines.ts";
import { type HostileServer, serverOver } from "../support/hostileServer.ts";

let server: HostileServer;
const get = (url: string) => server.send({ method: "GET", url });

beforeAll(async () => {
  server = await serverOver(await plantedGraph("embedded"));
});
afterAll(() => server.app.close());

/** Text of the cells of a row of a table, links without their tags. */
const cellsOf = (page: string, table: number, name: string) => {
  const rows = (page.split("<table").at(table) ?? "").split("<tr>");
  const row = rows.find((one) => one.includes(`>${name}</a>`)) ?? "";
  return [...row.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, cell = ""]) => cell.replaceAll(/<[^>]+>/g, ""));
};

describe("the heat map", () => {
  it("has in each cell the number of the API, which leads to as many passages", async () => {
    const { text } = await get("/compare?order=name");
    const { data } = await askPlanted(
      "embedded",
      `{ contributor(key: "canada") { principles(first: 100) { totalCount edges { mentionCount node { label } } } } }`,
    );
    const { edges, totalCount } = data.contributor.principles;
    const labels = [...(text.split("<table")[1] ?? "").matchAll(/class="turned"><a[^>]*>([^<]+)/g)].map(
      ([, one]) => one,
    );
    const cells = cellsOf(text, 1, "Canada");
    const shown = Object.fromEntries(labels.map((label, index) => [label, Number.parseInt(cells[index] ?? "", 10)]));
    expect(edges.length).toBeGreaterThan(10);
    for (const { mentionCount, node } of edges)
      expect([node.label, shown[node.label]]).toEqual([node.label, mentionCount]);
    expect(cells.at(-1)).toBe(String(totalCount));
    const passages = await get("/passages.csv?contributor=canada&principle=transparency");
    expect(passages.text.trim().split("\r\n")).toHaveLength((shown["Transparency"] ?? 0) + 1);
  });

  it("says numbers per thousand words as the API does, and its table and its chart say so", async () => {
    const { text } = await get("/compare?show=per-1000-words");
    const { data } = await askPlanted(
      "embedded",
      `{ matrix(rows: CONTRIBUTOR, value: PER_THOUSAND_WORDS) { rows { ... on Contributor { name } }
         columns { ... on Principle { label } } rowIndex columnIndex values } }`,
    );
    const { rows, columns, rowIndex, columnIndex, values } = data.matrix;
    const csv = (await get("/compare.csv?show=per-1000-words")).text;
    expect(csv.split("\r\n")[0]).toContain("passages per 1000 words");
    expect(values.length).toBeGreaterThan(20);
    for (const [index, value] of values.entries()) {
      const [row, column] = [rows[rowIndex[index]].name, columns[columnIndex[index]].label];
      expect(
        csv.split("\r\n").some((line) => line.includes(row) && line.includes(column) && line.includes(String(value))),
      ).toBe(true);
    }
    const shown = cellsOf(text, 1, "Canada").map((cell) => Number.parseFloat(cell));
    const most = Math.max(...values.filter((_value: number, index: number) => rows[rowIndex[index]].name === "Canada"));
    expect(Math.max(...shown.slice(0, -1))).toBeCloseTo(most, 1);
    expect(text).toContain(">0.5–1<");
    const french = (await get("/fr/compare?show=per-1000-words")).text;
    for (const words of ["Pour 1 000 mots", ">&lt; 0,5<", ">0,5–1<", ">4+<"]) expect(french).toContain(words);
    expect((await get("/embed/compare.svg?show=per-1000-words")).status).toBe(200);
  });

  it("marks where somebody opposes, by a sign and in words, and leads to it", async () => {
    const { text } = await get("/compare");
    const link = /href="([^"]+)">0<span aria-hidden="true">±/.exec(text)?.[1]?.replaceAll("&amp;", "&") ?? "";
    expect(link).toContain("principle=sovereignty");
    expect((await get(link)).text).toMatch(/[1-9]\d* mentions? of (a )?principle/);
  });

  it("says overlaps as the API does", async () => {
    const { text } = await get("/compare");
    const { data } = await askPlanted(
      "embedded",
      `{ overlaps(among: CONTRIBUTOR, first: 30, minShared: 0) {
         edges { a { ... on Contributor { key } } b { ... on Contributor { key } } shared sizeA sizeB } } }`,
    );
    expect(data.overlaps.edges.length).toBeGreaterThan(5);
    for (const { a, b, shared, sizeA, sizeB } of data.overlaps.edges) {
      const cell = new RegExp(`href="/compare/(${a.key}/${b.key}|${b.key}/${a.key})[^"]*">([^<]+)`).exec(text)?.[2];
      expect(cell).toBe(`${shared} of ${sizeA + sizeB - shared}`);
    }
  });

  it("says yes and no, stands in another order, and names a codebook that there is not", async () => {
    expect(cellsOf((await get("/compare?show=yes-no")).text, 1, "Canada")).toContain("yes");
    const names = (text: string) => [...text.matchAll(/href="\/contributors\/([^"]+)"/g)].map(([, key]) => key);
    const byName = names((await get("/compare?order=name")).text);
    expect(names((await get("/compare?order=similarity")).text)).not.toEqual(byName);
    const { status, text } = await get("/compare?scheme=nothing");
    expect([status, text.includes("there is no scheme")]).toEqual([400, true]);
  });
});

describe("the heat map as a chart for other sites", () => {
  it("is whole in itself, may stand in any frame, and is light unless asked", async () => {
    const { status, headers, text } = await get("/embed/compare.svg");
    expect([status, headers["content-type"]]).toEqual([200, "image/svg+xml; charset=utf-8"]);
    expect(headers["content-security-policy"]).toBe("default-src 'none'; frame-ancestors *");
    expect(headers["access-control-allow-origin"]).toBe("*");
    expect(text).toMatch(/<title[^>]*>Principles by contributor/);
    expect(text).toMatch(/<desc[^>]*>.*Canada: \d+ of 25 principles/);
    expect(text).toContain("Licence of the records");
    expect(text).not.toMatch(/<script|<style|url\(|@import/);
    expect(text).toContain('fill="#ffffff"');
    expect((await get("/embed/compare.svg?theme=dark")).text).toContain('fill="#14181c"');
  });

  it("there is none of a page that has none, and a page itself does not stand in frames", async () => {
    expect((await get("/embed/instruments.svg")).status).toBe(404);
    expect((await get("/embed/compare")).status).toBe(404);
    expect((await get("/compare")).headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  });
});
