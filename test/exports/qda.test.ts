import { beforeAll, describe, expect, it } from "vitest";
import type { ExportSource } from "../../src/exports/ExportSource.ts";
import { fileNamed } from "../../src/exports/fileNamed.ts";
import { guidOf } from "../../src/exports/qda/guidOf.ts";
import type { Scope } from "../../src/exports/Scope.ts";
import { emptyGraph } from "../support/engines.ts";
import { bytesOf, sourceOf, trappedGraph } from "../support/exporting.ts";
import { modelIn, plant } from "../support/planting.ts";
import { type Coded, projectIn } from "../support/projects/projectIn.ts";
import { seedDirectory } from "../support/seedDirectory.ts";
import { sha256Of } from "../../src/text/sha256Of.ts";

let source: ExportSource;
beforeAll(async () => {
  source = await sourceOf(await trappedGraph());
});

const project = async (name: string, scope: Scope = {}) => projectIn(await bytesOf(fileNamed(name, source, scope)!));
const ofTrap = { contributions: new Set(["trap-2026/tonga"]) };

describe("a project for coding programs", () => {
  it.each([
    ["project.qdpx", ({ text, from, to }: Coded) => Array.from(text).slice(from, to).join("")],
    ["project-utf16.qdpx", ({ text, from, to }: Coded) => text.slice(from, to)],
  ])("%s counts as it says: every selection is the words that it names", async (name, wordsOf) => {
    const { coded } = await project(name);
    expect(coded.length).toBeGreaterThan(90);
    expect(coded.filter((one) => wordsOf(one) !== one.name)).toEqual([]);
  });

  it("holds accepted codings with words, code and coder; a stance that is not the usual one is a second code", async () => {
    const { coded } = await project("project.qdpx", ofTrap);
    expect(coded.map(({ name, code, coder }) => [name, code, coder])).toEqual(
      [
        ['=SUM(A1) we hold "open, free\nInternet"', "Openness"],
        ["حرية التعبير", "Freedom of expression and information"],
        ["حرية التعبير", "QUALIFIES"],
        ["We must follow paragraphs 69-71 of the Tunis Agenda 🌍", "MUST"],
        ["paragraphs 69-71 of the Tunis Agenda", "Tunis Agenda"],
      ].map(([name, code]) => [name, code, "person:annotator-1"]),
    );
  });

  it("holds proposals where they are asked for, with the notes of their coders", async () => {
    const { coded } = await project("project.qdpx", { ...ofTrap, statuses: new Set(["PROPOSED"]) });
    expect(coded).toMatchObject([
      { code: "Human rights", coder: "rule:mentions 1", note: 'a rule, "quoted"\nin two lines' },
    ]);
  });

  it("has one tree of codes, none of one name, and variables for what is known of a document", async () => {
    const { qde, texts } = await project("project.qdpx");
    const names = [...qde.matchAll(/<Code guid="[^"]+" name="([^"]+)"/g)].map(([, name]) => name!.toLowerCase());
    expect(names.length).toBeGreaterThan(35);
    expect(new Set(names).size).toBe(names.length);
    expect(qde).toContain(`<VariableRef targetGUID="${guidOf("variable:Date")}"/><TextValue>2026-03</TextValue>`);
    // As QualCoder looks for it: texts by the names of the project, below `sources/`, no mark before their words.
    expect([...texts.keys()].sort()).toEqual(
      [...qde.matchAll(/plainTextPath="internal:\/\/([^"]+)"/g)].map(([, name]) => name!).sort(),
    );
    expect([...texts.values()].filter((text) => text.startsWith("\ufeff"))).toEqual([]);
    expect(qde.match(/<Codes>/g)).toHaveLength(1);
    expect(qde).toMatch(/<Description>Tonga's &quot;trap&quot;, with ; &amp; &lt;tags&gt;/);
  });

  it("ends lines in LF alone, whatever the text does, and counts there", async () => {
    const text = "Title\r\n\r\nOpenness 😀 matters.\r\nOpenness, again.\r\n";
    const start = Array.from(text.slice(0, text.indexOf("again"))).length;
    const graph = await emptyGraph("embedded");
    await plant(graph, await modelIn(await windowsDirectory(text, start)));
    const written = await bytesOf(fileNamed("project.qdpx", await sourceOf(graph), {})!);
    const { coded, texts } = await projectIn(written);
    expect([...texts.values()]).toEqual(["Title\n\nOpenness 😀 matters.\nOpenness, again.\n"]);
    expect(coded.map(({ text: words, from, to }) => Array.from(words).slice(from, to).join(""))).toEqual(["again"]);
  });
});

/** A text whose word `again` is coded. */
function windowsDirectory(text: string, start: number): Promise<string> {
  const length = Array.from(text).length;
  return seedDirectory({
    "contributions/2016-forum-atlantis/text.txt": text,
    "contributions/2016-forum-atlantis/evidence.yaml": `
contribution: { key: forum/atlantis, contributors: [atlantis], title: View, language: en, sha256: ${sha256Of(Buffer.from(text))}, length: ${length}, text: text.txt, readings: [{ scheme: small, extent: FULL }], source: { citation: Sent in, certainty: VERIFIED } }
coding: { coder: "person:ada", codebookVersion: small 1.0.0 }
passages: [{ number: 1, start: 0, end: ${length}, voice: CONTRIBUTOR }]
mentions: [{ start: ${start}, end: ${start + 5}, exact: again, principle: openness, stance: AFFIRMS, explicit: true }]
`,
  });
}
