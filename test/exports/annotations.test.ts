import { beforeAll, describe, expect, it } from "vitest";
import { ExportSource } from "../../src/exports/ExportSource.ts";
import { fileNamed } from "../../src/exports/fileNamed.ts";
import { wholeGraph } from "../../src/exports/Scope.ts";
import { snapshotOf } from "../../src/snapshot/snapshotOf.ts";
import { bytesOf, trappedGraph } from "../support/exporting.ts";

const base = "https://site.example/";
interface Selector {
  type: string;
  exact: string;
  prefix?: string;
  suffix?: string;
  start: number;
  end: number;
  "c:startUtf16": number;
}
interface Annotation {
  id: string;
  motivation: string;
  body?: { type: string; source?: string; purpose: string }[];
  target: { source: string; selector?: Selector[] };
  [extra: string]: unknown;
}
let collection: { total: number; first: { items: Annotation[] } };
let text: string;

beforeAll(async () => {
  const graph = await trappedGraph();
  const source = new ExportSource(await snapshotOf(graph), (asked, params) => graph.read(asked, params), base);
  const file = await bytesOf(fileNamed("annotations.jsonld", source, wholeGraph)!);
  collection = JSON.parse(file.toString("utf8")) as typeof collection;
  text = (await source.textOf("contribution:trap-2026/tonga"))!;
});

const items = () => collection.first.items;
const trapped = (kind: string) => items().filter(({ id }) => id.startsWith(`${base}evidence/${kind}/trap-2026/tonga/`));

describe("evidence as Web Annotations", () => {
  it("is one collection that counts what is in it, each with an id of its own", () => {
    expect(items().length).toBeGreaterThan(200);
    expect(collection.total).toBe(items().length);
    expect(new Set(items().map(({ id }) => id)).size).toBe(items().length);
  });

  it("finds its words again by code points, by UTF-16 units and by what stands around them", () => {
    const points = Array.from(text);
    const all = ["mention", "citation", "recommendation"].flatMap(trapped);
    expect(all.length).toBeGreaterThan(3);
    for (const { target } of all) {
      const [quote, position] = target.selector!;
      const { exact, prefix = "", suffix = "" } = quote!;
      expect(target.source).toBe(`${base}documents/trap-2026/tonga/text.txt`);
      expect(points.slice(position!.start, position!.end).join("")).toBe(exact);
      expect(text.startsWith(exact, position!["c:startUtf16"])).toBe(true);
      expect(text.indexOf(prefix + exact + suffix)).toBe(position!["c:startUtf16"] - prefix.length);
      expect(Math.max(prefix.length, suffix.length)).toBeLessThanOrEqual(32);
      expect((prefix + suffix).isWellFormed()).toBe(true);
    }
  });

  it("gives places alone where the words may not be passed on", () => {
    const withheld = items().filter(({ target }) => target.source.includes("/wgec-2016/cis-india/"));
    expect(withheld.length).toBeGreaterThan(0);
    for (const { target } of withheld)
      expect(target.selector!.map(({ type }) => type)).toEqual(["TextPositionSelector"]);
  });

  it("identifies the instrument and the provisions that are named, and says apart what only a range reaches", () => {
    const [citation] = trapped("citation");
    expect(citation!.motivation).toBe("identifying");
    expect(citation!.body!.map(({ source }) => source!.slice(base.length))).toEqual([
      "instruments/tunis-agenda",
      "instruments/tunis-agenda/69",
      "instruments/tunis-agenda/71",
    ]);
    expect(citation!["c:expandedProvision"]).toEqual([{ id: `${base}instruments/tunis-agenda/70` }]);
  });

  it("classifies mentions by principle", () => {
    const [mention] = trapped("mention");
    expect(mention).toMatchObject({
      motivation: "classifying",
      body: [{ type: "SpecificResource", source: `${base}principles/openness`, purpose: "classifying" }],
      creator: { type: "Person" },
    });
  });
});
