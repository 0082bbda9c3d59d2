import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { projectRoot } from "../../src/projectRoot.ts";
import { plantedGraph } from "../support/engines.ts";
import { type HostileServer, serverOver } from "../support/hostileServer.ts";
import { countedLinks, totalOf } from "./countedLinks.ts";
import { crawl, type Crawled } from "./crawl.ts";
import { attribute, type Element, elementsIn, isOfClass, textOf } from "./elements.ts";

/** `npm run test:long` goes to all pages that links lead to, and from each number of each; else two clicks from home, and a few of each page. */
const [clicks, linksAPage] = process.env.TEST_LONG === "1" ? [9, Infinity] : [2, 2];
const patienceMs = 900_000;

let server: HostileServer;
let version: string;
let pages: Crawled[];
let broken: string[];

beforeAll(async () => {
  server = await serverOver(await plantedGraph("embedded"));
  version = (await server.post("{ service { dataVersion } }")).body.data.service.dataVersion;
  const crawled = await crawl((url) => server.send({ method: "GET", url }), clicks);
  [pages, broken] = [crawled.found, crawled.broken];
}, patienceMs);
afterAll(() => server.app.close());

/** What is no content, and programs that read the data as examples; numbers of notes count up; overlaps are asked for in compare.test.ts. */
const isLeft = (element: Element) =>
  element.tagName === "pre" ||
  ["page-foot", "crumbs", "ref", "back"].some((name) => isOfClass(element, name)) ||
  (attribute(element, "href") ?? "").startsWith("/compare/");

const numbersIn = (text: string) => (text.replaceAll(/(\d),(?=\d{3})/g, "$1").match(/\d+/g) ?? []).map(Number);
/** Numbers that the site says of itself, whatever the data. */
const ownWords = numbersIn(readFileSync(path.join(projectRoot, "src/explorer/messages/en.json"), "utf8"));

/** Rates stand on pages by their first two figures. */
const rounded = (value: number) => new Intl.NumberFormat("en", { maximumSignificantDigits: 2 }).format(value);

/** Numbers of an answer: those in it, milliseconds as seconds too, and how long its lists are, all things and accepted ones of a type. */
function numbersOf(answer: unknown): Set<number> {
  const types = new Map<string, number>();
  const found = numbersIn(JSON.stringify(answer));
  const walk = (value: unknown): void => {
    if (typeof value === "number" && !Number.isInteger(value)) found.push(...numbersIn(rounded(value)));
    if (value === null || typeof value !== "object") return;
    if (Array.isArray(value)) found.push(value.length);
    const { __typename: type, status } = value as { __typename?: string; status?: string };
    if (type !== undefined && (status ?? "ACCEPTED") === "ACCEPTED") types.set(type, (types.get(type) ?? 0) + 1);
    Object.values(value).forEach(walk);
  };
  walk(answer);
  return new Set([...found, ...found.map((one) => one / 1_000), ...types.values()]);
}

/** How many rows the tables of a page have, each and all of them: some are made of several lists of the answer, some stand in two parts. */
function rowsIn(main: Element): number[] {
  const tables = [...elementsIn(main)].filter(({ tagName }) => tagName === "tbody");
  const rows = tables.map((table) => [...elementsIn(table)].filter(({ tagName }) => tagName === "tr").length);
  return [...rows, rows.reduce((sum, count) => sum + count, 0)];
}

describe("numbers", () => {
  it("stand on pages that links lead to, and every link leads to one", () => {
    expect(broken).toEqual([]);
    expect(pages.length).toBeGreaterThan(90);
  });

  it(
    "of every page are those of the API's answer to the question that the page shows",
    async () => {
      const odd: Record<string, number[]> = {};
      for (const { url, main, question } of pages) {
        const answer = await server.post(question.get("query"), JSON.parse(question.get("variables") ?? "{}"));
        expect(answer.status).toBe(200);
        const known = new Set([...numbersOf(answer.body.data), ...rowsIn(main), ...ownWords]);
        const shown = numbersIn(textOf(main, isLeft).replaceAll(version, ""));
        const unknown = shown.filter((one) => !known.has(one));
        if (unknown.length > 0) odd[url] = unknown;
      }
      expect(odd).toEqual({});
    },
    patienceMs,
  );

  it(
    "lead to as many words or things as they say",
    async () => {
      const saidAt = new Map<string, string>();
      for (const { url, main } of pages)
        for (const { href, count } of countedLinks(main).slice(0, linksAPage)) saidAt.set(`${href} ${count}`, url);
      const wrong: string[] = [];
      for (const [link, url] of saidAt) {
        const [href = "", count] = link.split(" ");
        const [where = "", query = ""] = href.replace(/#.*/, "").split("?");
        const { body } = await server.send({ method: "GET", url: `${where}.json?${query}` });
        const total = totalOf(href, body?.data ?? {});
        if (String(total) !== count) wrong.push(`${url}: ${href} says ${count}, there are ${total}`);
      }
      expect(saidAt.size).toBeGreaterThan(100);
      expect(wrong).toEqual([]);
    },
    patienceMs,
  );
});
