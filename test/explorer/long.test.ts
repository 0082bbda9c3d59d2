import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openEmbedded } from "../../src/graph/embedded.ts";
import { graphSchema } from "../../src/model/graphSchema.ts";
import { type HostileServer, serverOver } from "../support/hostileServer.ts";
import { longSeeds, sizes } from "../support/longSeeds.ts";
import { modelIn, plant } from "../support/planting.ts";
import { seedDirectory } from "../support/seedDirectory.ts";

/** Generous: on a shared machine a page takes a small part of it. */
const patienceMs = 20_000;

let directory: string;
let server: HostileServer;

beforeAll(async () => {
  directory = await seedDirectory({}, longSeeds());
  const graph = openEmbedded(undefined);
  await graph.ensureSchema(graphSchema);
  await plant(graph, await modelIn(directory));
  server = await serverOver(graph);
}, 120_000);
afterAll(async () => {
  await server.app.close();
  rmSync(directory, { recursive: true });
});

/** A page, in time, with its text as a reader gets it. */
async function get(url: string) {
  const began = performance.now();
  const answer = await server.send({ method: "GET", url });
  expect(performance.now() - began, `${url} comes in time`).toBeLessThan(patienceMs);
  return answer;
}
const linkIn = (text: string, rel: string) =>
  new RegExp(`rel="${rel}" href="([^"]+)"`).exec(text)?.[1]?.replaceAll("&amp;", "&");
const paragraphsIn = (text: string) => [...text.matchAll(/id="p(\d+)"/g)].map(([, number]) => Number(number));
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_none, index) => from + index);

describe("a document of 2,000 paragraphs", () => {
  it("stands on pages of a hundred, each says which, and leads on and back", async () => {
    const first = await get("/documents/fair/long");
    expect(paragraphsIn(first.text)).toEqual(range(1, 100));
    expect(first.text).toContain("Paragraphs 1 to 100 of 2,000");
    expect(linkIn(first.text, "prev")).toBeUndefined();
    const second = await get(linkIn(first.text, "next") ?? "");
    expect(paragraphsIn(second.text)).toEqual(range(101, 200));
    expect(linkIn(second.text, "prev")).toBe("/documents/fair/long");
    const last = await get("/documents/fair/long?from=1901");
    expect(paragraphsIn(last.text)).toEqual(range(1901, 2000));
    expect(linkIn(last.text, "next")).toBeUndefined();
    expect(linkIn(last.text, "prev")).toBe("/documents/fair/long?from=1801");
  });

  it("notes name their provision on every page, however many come before", async () => {
    for (const from of [1, 1901]) {
      const { text } = await get(`/documents/fair/long?from=${from}`);
      expect(text.match(/href="\/instruments\/rule\/3"/g)).toHaveLength(100);
    }
  });

  it.each([
    ["/passages/fair/long/1500", "/documents/fair/long?from=1401#p1500"],
    ["/fr/passages/fair/long/1500", "/fr/documents/fair/long?from=1401#p1500"],
    ["/passages/fair/long/100", "/documents/fair/long#p100"],
    ["/passages/fair/long/101", "/documents/fair/long?from=101#p101"],
    ["/documents/fair/long?from=1450", "/documents/fair/long?from=1401#p1450"],
    ["/documents/fair/long?from=99999", "/documents/fair/long?from=1901#p2000"],
  ])("%s leads to the page that holds the paragraph", async (url, location) => {
    const { status, headers } = await get(url);
    expect([status, headers.location]).toEqual([303, location]);
    const anchor = location.slice(location.indexOf("#") + 1);
    expect((await get(location.slice(0, location.indexOf("#")))).text).toContain(`id="${anchor}"`);
  });

  it("words far down are led to by every link: of the API, of quotations, of their own address", async () => {
    const { body } = await server.post(
      `{ mentions(last: 1, where: { contribution: { eq: "fair/long" } }) { nodes { id resourcePath passage { number } } } }`,
    );
    const [{ id, resourcePath, passage }] = body.data.mentions.nodes;
    expect(passage.number).toBeGreaterThan(1_900);
    const [page = "", anchor = ""] = resourcePath.split("#");
    expect(page).toBe("/documents/fair/long?from=1901");
    expect((await get(page)).text).toContain(`id="${anchor}"`);
    expect((await get(`/evidence/${id.replace(":", "/")}`)).headers.location).toBe(resourcePath);
    const quoted = await get("/instruments/rule/3");
    expect((await get(linkIn(quoted.text, "next") ?? "")).text).toContain('href="/documents/fair/long#e:citation:');
  });

  it("its files follow its pages", async () => {
    const { text } = await get("/documents/fair/long.csv?from=1901");
    const numbers = text
      .trim()
      .split("\r\n")
      .slice(1)
      .map((line) => Number(line.split(",")[0]));
    expect([...new Set(numbers)]).toEqual(range(1901, 2000));
    const json = await get("/documents/fair/long.json?from=1950");
    expect(json.body.data.contribution.passages.nodes.map(({ number }: { number: number }) => number)).toEqual(
      range(1901, 2000),
    );
    expect(json.body.data.contribution.all.totalCount).toBe(sizes.paragraphs);
  });

  it.each(["abc", "0", "-3", "1.5", ""])("?from=%s is refused by name, not guessed", async (from) => {
    const { status, text } = await get(`/documents/fair/long?from=${from}`);
    expect(status).toBe(400);
    expect(text).toContain("This address cannot be answered");
  });
});

/** Pages of a list from its first to its last, then back; the numbers that each page says. */
async function walk(url: string, rowsOf: (text: string) => readonly string[]) {
  const pages: { url: string; rows: readonly string[] }[] = [];
  let next: string | undefined = url;
  while (next !== undefined) {
    const { status, text } = await get(next);
    expect(status).toBe(200);
    pages.push({ url: next, rows: rowsOf(text) });
    next = linkIn(text, "next")?.replace(/#.*/, "");
  }
  return pages;
}

describe("a principle of 300 holders", () => {
  it("names them all, a page at a time, and says how many there are", async () => {
    const holders = (text: string) =>
      [...text.matchAll(/passages\?contributor=(club-\d+)&amp;principle=kindness/g)].map(([, key]) => key ?? "");
    const first = await get("/principles/kindness");
    expect(first.text).toContain("100 of 300 on this page");
    const forward = /href="(\/principles\/kindness\?holders-after=[^"#]+)#contributors"/;
    const second = await get(forward.exec(first.text)?.[1] ?? "");
    const third = await get(forward.exec(second.text)?.[1] ?? "");
    const all = [first, second, third].flatMap(({ text }) => holders(text));
    expect(new Set(all).size).toBe(sizes.holders);
    expect(forward.exec(third.text)).toBeNull();
    const back = /href="(\/principles\/kindness\?holders-before=[^"#]+)#contributors"/.exec(third.text)?.[1] ?? "";
    expect(holders((await get(back)).text)).toEqual(holders(second.text));
  });
});

describe("a contributor of 5,000 mentions", () => {
  it("has a page that counts them, and each number leads to their words", async () => {
    const { text } = await get("/contributors/club-1");
    expect(text).toContain(">4,000</a>");
    expect(text).toContain(">1,000</a>");
    const words = await get("/passages?contributor=club-1");
    expect(words.text).toContain("5,000");
    const second = await get(linkIn(words.text, "next") ?? "");
    const third = await get(linkIn(second.text, "next") ?? "");
    const back = await get(linkIn(third.text, "prev") ?? "");
    const quotes = (page: string) => [...page.matchAll(/#e:mention:[^"]+/g)].map(([id]) => id);
    expect(quotes(back.text)).toEqual(quotes(second.text));
    expect(new Set([...quotes(words.text), ...quotes(second.text), ...quotes(third.text)]).size).toBe(60);
  });

  it("is found among all contributors, walked page by page", async () => {
    const keys = (text: string) =>
      [...text.matchAll(/class="entry" href="\/contributors\/([^"]+)"|href="\/contributors\/(club-\d+)"/g)].map(
        ([, a, b]) => a ?? b ?? "",
      );
    const pages = await walk("/contributors", keys);
    expect(new Set(pages.flatMap(({ rows }) => rows)).size).toBe(sizes.holders);
    expect(pages).toHaveLength(6);
  });

  it("filters of a long list stand behind a summary", async () => {
    const { text } = await get("/passages?principle=kindness");
    expect(text).toMatch(/<summary>285 more<\/summary>/);
  });
});
