import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { ask } from "../../../src/api/graphql/ask.ts";
import { exampleQuestions } from "../../../src/api/client/exampleQuestions.ts";
import { productSeeds } from "../../../src/intake/seeds/productSeeds.ts";
import { apollo, emptyGraph, type EngineName, engines } from "../../support/engines.ts";
import { modelIn, plant } from "../../support/planting.ts";
import { canada, edit, fileWith, ingested, newFolder, norwayIn, paper, removeFolders } from "./ingested.ts";

removeFolders();

describe("a paper that is ingested", () => {
  it("is a seed directory with everything proposed by a named rule, and every quote equals its slice", async () => {
    const out = newFolder();
    const { folder, changed } = await ingested(out);
    expect([path.basename(folder), changed]).toEqual(["2016-wgec-norway", true]);
    expect(readFileSync(path.join(folder, "text.txt"), "utf8")).toBe(canada);
    const { mentions, citations, recommendations } = await norwayIn(out);
    const points = Array.from(canada);
    const pieces = [...mentions, ...citations, ...recommendations];
    expect(pieces.length).toBeGreaterThan(80);
    expect(new Set(pieces.map(({ status }) => status))).toEqual(new Set(["PROPOSED"]));
    expect(pieces.filter(({ coder, confidence }) => !/^rule:./.test(coder) || confidence === undefined)).toEqual([]);
    expect(pieces.filter(({ start, end, exact }) => points.slice(start, end).join("") !== exact)).toEqual([]);
  });

  it("leaves the Tunis Agenda's paragraphs 69-71 to the question that names them", async () => {
    const out = newFolder();
    await ingested(out);
    const { citations, passages } = await norwayIn(out);
    const tunis = citations.filter(({ instrument }) => instrument === "tunis-agenda");
    expect(tunis.map(({ provisions }) => provisions.map(({ key }) => key))).toEqual([
      ["tunis-agenda/69", "tunis-agenda/70", "tunis-agenda/71"],
    ]);
    expect(tunis.map(({ passage }) => passages.find(({ number }) => number === passage)?.voice)).toEqual(["QUESTION"]);
  });

  it("changes nothing when it is ingested again", async () => {
    const out = newFolder();
    const { evidence } = await ingested(out);
    const before = edit(evidence, (yaml) => `# A remark of the reviewer.\n${yaml}`);
    const { changed } = await ingested(out);
    expect([changed, readFileSync(evidence, "utf8") === before]).toEqual([false, true]);
  });

  it("takes further words about it without losing what was said before", async () => {
    const out = newFolder();
    await ingested(out, paper, { title: "A paper", licence: "CC BY 4.0" });
    const { changed } = await ingested(out, paper, { date: "2016-12" });
    expect(changed).toBe(true);
    expect(await norwayIn(out)).toMatchObject({ title: "A paper", licence: "CC BY 4.0", date: "2016-12" });
  });
});

describe("a paper that cannot be taken in", () => {
  it.each([
    ["an unknown contributor", paper, { contributor: "norwey" }, /no contributor "norwey"; did you mean "norway"\?/],
    ["an unknown process", paper, { process: "wgec-2061" }, /no process "wgec-2061"; did you mean "wgec-2016"\?/],
    [
      "a key that another paper has",
      paper,
      { contributor: "canada" },
      /holds a contribution "wgec-2016\/canada" already/,
    ],
    ["a file that is not there", "/nowhere.txt", {}, /nowhere.txt does not exist/],
    [
      "a file that is not UTF-8",
      fileWith(Uint8Array.from([0x63, 0x61, 0x66, 0xe9])),
      {},
      /is not UTF-8; save it as UTF-8/,
    ],
    ["a file with NUL", fileWith("a\0b"), {}, /holds a NUL character at position 1/],
    ["a file without words", fileWith(" \n"), {}, /holds no words/],
  ])("is refused with a sentence: %s", async (_, file, options, sentence) => {
    await expect(ingested(newFolder(), file, options)).rejects.toThrow(sentence);
  });
});

describe.each(engines)("a paper that is planted, on %s", (engine: EngineName) => {
  it("counts only when a person accepts, and the questions of the contract hold", async () => {
    const out = newFolder();
    const { evidence } = await ingested(out);
    const graph = await emptyGraph(engine);
    await plant(graph, await modelIn(productSeeds, out));
    const counts = async () => {
      const query = `{
        contribution(key: "wgec-2016/norway") { principles(first: 100) { totalCount } mentions(first: 1) { totalCount } }
        contributor(key: "norway") { principles(first: 100) { nodes { key } } }
        proposed: mentions(first: 1, where: { status: { eq: PROPOSED }, contribution: { eq: "wgec-2016/norway" } }) { totalCount }
      }`;
      const { data, errors } = await ask(apollo, graph, { query });
      expect(errors).toBeUndefined();
      return JSON.parse(JSON.stringify(data)) as Record<string, never>;
    };
    expect(await counts()).toMatchObject({
      contribution: { principles: { totalCount: 0 }, mentions: { totalCount: 0 } },
      contributor: { principles: { nodes: [] } },
      proposed: { totalCount: (await norwayIn(out)).mentions.filter(({ stance }) => stance === "AFFIRMS").length },
    });
    for (const { name, document } of exampleQuestions()) {
      const { data } = await ask(apollo, graph, { query: document });
      const answer = path.resolve(import.meta.dirname, `../../../schema/questions/${name}.json`);
      expect({ data: JSON.parse(JSON.stringify(data)) as unknown }).toEqual(JSON.parse(readFileSync(answer, "utf8")));
    }
    edit(evidence, (yaml) => yaml.replace("status: PROPOSED", "status: ACCEPTED"));
    await plant(graph, await modelIn(productSeeds, out));
    expect(await counts()).toMatchObject({
      contribution: { principles: { totalCount: 1 }, mentions: { totalCount: 1 } },
      contributor: { principles: { nodes: [{ key: "economic-growth" }] } },
    });
  });
});
