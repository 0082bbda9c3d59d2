import { beforeAll, describe, expect, it } from "vitest";
import { ExportSource } from "../../src/exports/ExportSource.ts";
import { fileNamed } from "../../src/exports/fileNamed.ts";
import { type Scope, wholeGraph } from "../../src/exports/Scope.ts";
import { snapshotOf } from "../../src/snapshot/snapshotOf.ts";
import { emptyGraph } from "../support/engines.ts";
import { bytesOf, sourceOf, trappedGraph } from "../support/exporting.ts";
import { modelIn, plant } from "../support/planting.ts";
import { seedDirectory } from "../support/seedDirectory.ts";

interface Item {
  id: string;
  type: string;
  title: string;
  author?: { literal: string }[];
  issued?: { "date-parts": number[][] };
  number?: string;
  URL: string;
}

let source: ExportSource;
let items: Item[];
beforeAll(async () => {
  const graph = await trappedGraph();
  source = new ExportSource(
    await snapshotOf(graph),
    (asked, params) => graph.read(asked, params),
    "https://site.example/",
  );
  items = JSON.parse(await wordsOf("citations.csl.json")) as Item[];
});

const wordsOf = async (name: string, scope: Scope = wholeGraph, from = source) =>
  (await bytesOf(fileNamed(name, from, scope)!)).toString("utf8");

/** Title and date of each entry, as the format's own lines say them. */
async function titlesIn(name: string, title: RegExp, date: RegExp, entry: RegExp): Promise<[string, string][]> {
  const entries = (await wordsOf(name)).split(entry).slice(1);
  return entries.map((words) => [
    title.exec(words)![1]!.replaceAll(/\\([&%$#_])/g, "$1"),
    (date.exec(words)?.[1] ?? "").replaceAll("/", "-"),
  ]);
}

describe("documents and instruments as references", () => {
  it("have the same titles and dates in CSL-JSON, BibTeX and RIS", async () => {
    const expected = items.map(({ title, issued }) => [
      title,
      (issued?.["date-parts"][0] ?? []).map((part) => String(part).padStart(2, "0")).join("-"),
    ]);
    expect(expected.length).toBeGreaterThan(40);
    expect(
      await titlesIn("citations.bib", /^ {2}title = \{\{(.*)\}\},$/m, /^ {2}date = \{(.*)\},$/m, /^@misc/m),
    ).toEqual(expected);
    expect(await titlesIn("citations.ris", /^TI {2}- (.*)\r$/m, /^DA {2}- (.*)\r$/m, /^TY {2}- /m)).toEqual(expected);
  });

  it("keep signs of a title that BibTeX takes for its own", async () => {
    const title = String.raw`{Our} \ 5% ~ ^ a_b`;
    const graph = await emptyGraph("embedded");
    const evidence = "contributions/2016-forum-atlantis/evidence.yaml";
    await plant(graph, await modelIn(await seedDirectory({ [evidence]: ["Our view", `'${title}'`] })));
    const own = await sourceOf(graph);
    expect(await wordsOf("citations.ris", wholeGraph, own)).toContain(`TI  - ${title}`);
    expect(await wordsOf("citations.bib", wholeGraph, own)).toContain(
      String.raw`{{{\textbraceleft}Our{\textbraceright} {\textbackslash} 5\% {\textasciitilde} {\textasciicircum} a\_b}}`,
    );
  });

  it("name who submitted a document whole, so that no program splits a state's name", async () => {
    expect(items.find(({ id }) => id === "contribution:wgec-2016:canada")).toMatchObject({
      type: "report",
      author: [{ literal: "Canada" }],
      URL: "https://site.example/documents/wgec-2016/canada",
    });
    expect(await wordsOf("citations.bib")).toContain("@misc{contribution:wgec-2016:canada,\n  author = {{Canada}},");
    expect(await wordsOf("citations.ris")).toContain("AU  - Canada\r\n");
  });

  it("have a key each, and instruments their symbol", () => {
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    expect(items.find(({ id }) => id === "instrument:udhr")).toMatchObject({
      type: "legislation",
      issued: { "date-parts": [[1948, 12, 10]] },
    });
    expect(items.filter(({ number }) => number !== undefined).length).toBeGreaterThan(5);
  });

  it("are one document and the instruments where only that is asked for", async () => {
    const some = JSON.parse(
      await wordsOf("citations.csl.json", { contributions: new Set(["trap-2026/tonga"]) }),
    ) as Item[];
    expect(some.filter(({ type }) => type === "report").map(({ id }) => id)).toEqual(["contribution:trap-2026:tonga"]);
    expect(some.length).toBe(items.filter(({ type }) => type !== "report").length + 1);
  });
});
