import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openEmbedded } from "../../src/graph/embedded.ts";
import { commandHere } from "../support/commandHere.ts";
import { docxFile, paragraph, run } from "../support/documents/docxFile.ts";
import { pdfFile } from "../support/documents/pdfFile.ts";
import { typeset } from "../support/documents/typeset.ts";
import { plantedFolder } from "../support/plantedFolder.ts";
import { freshFolder, runProgram } from "../support/program.ts";

const folder = freshFolder();
const settings = { CONCORDANCE_DATA: path.join(folder, "data"), LOG_LEVEL: "silent" };
const inFolder = (...names: string[]) => path.join(folder, ...names);
const evidenceOf = (name: string) => inFolder("ingested/contributions", name, "evidence.yaml");
const concordance = (...argv: string[]) => commandHere(argv, { settings, cwd: folder });

const words = [
  "Decisions about the Internet should be transparent.",
  "We rely on Article 19 of the Universal Declaration of Human Rights.",
];
const submitter = ["--contributor", "norway", "--process", "wgec-2016"];

beforeAll(async () => {
  await plantedFolder(settings.CONCORDANCE_DATA);
  writeFileSync(inFolder("paper.pdf"), pdfFile(typeset(words)));
  writeFileSync(inFolder("paper.docx"), await docxFile(words.map((one) => paragraph(run(one))).join("")));
  writeFileSync(inFolder("broken.pdf"), "%PDF-1.7");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("analyse", () => {
  it("shows the passages with their voice, and below each what was read in it", async () => {
    const { code, stdout, stderr } = await concordance("analyse", "paper.pdf");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout.split("\n").slice(0, 9)).toEqual([
      "   1  CONTRIBUTOR",
      `      | ${words[0]}`,
      `      SHOULD  ${words[0]}`,
      "      transparency AFFIRMS  transparent",
      "",
      "   2  CONTRIBUTOR",
      `      | ${words[1]}`,
      "      udhr, Article 19  Article 19 of the Universal Declaration of Human Rights",
      "",
    ]);
  });

  it("gives with --json what the API answers, offsets in the text of the document", async () => {
    const { code, stdout } = await concordance("analyse", "paper.docx", "--json");
    expect(code).toBe(0);
    const { length, citations } = JSON.parse(stdout) as { length: number; citations: { quote: { start: number } }[] };
    const text = `${words.join("\n\n")}\n`;
    expect(length).toBe(text.length);
    expect(citations.map(({ quote }) => quote.start)).toEqual([text.indexOf("Article 19")]);
  });

  it("reads documents of any length, two at once, beside a program that holds the graph", async () => {
    writeFileSync(inFolder("long.txt"), "We must act now.\n\n".repeat(7_000));
    const graph = openEmbedded(settings.CONCORDANCE_DATA);
    const analysing = () => runProgram(["analyse", "long.txt"], { settings, cwd: folder });
    const runs = await Promise.all([analysing(), analysing()]);
    await graph.close();
    for (const { code, stdout } of runs) {
      expect(code).toBe(0);
      expect(stdout.match(/^ +MUST/gm)).toHaveLength(7_000);
    }
  });
});

describe("ingest", () => {
  it("takes in the documents of a list, a bad one among them, and names that one at the end", async () => {
    const entries = [
      "{ file: paper.pdf }",
      "{ file: broken.pdf, key: wgec-2016/norway-b }",
      "{ file: paper.docx, contributor: sweden, key: wgec-2016/sweden-2, date: 2016-05 }",
    ];
    writeFileSync(inFolder("papers.yaml"), `documents:\n${entries.map((entry) => `  - ${entry}\n`).join("")}`);
    const ingest = ["ingest", "--list", "papers.yaml", ...submitter];
    const { code, stdout, stderr } = await runProgram(ingest, { settings, cwd: folder });
    expect(code).toBe(1);
    expect(stdout.split("\n")).toEqual([
      "ingested/contributions/2016-wgec-norway: written; 1 mentions, 1 citations, 1 recommendations",
      "ingested/contributions/2016-wgec-sweden-2: written; 1 mentions, 1 citations, 1 recommendations",
      "Review evidence.yaml there, then: concordance plant ingested",
      "",
    ]);
    expect(stderr).toBe(
      `1 of 3 documents could not be ingested:\n${inFolder("broken.pdf")} is a damaged PDF; get the file again.\n`,
    );
  });

  it("changes nothing the second time, and keeps what a person decided", async () => {
    const before = readFileSync(evidenceOf("2016-wgec-norway"), "utf8").replace("PROPOSED", "REJECTED");
    writeFileSync(evidenceOf("2016-wgec-norway"), before);
    const { code, stdout } = await concordance("ingest", "paper.pdf", ...submitter);
    expect({ code, stdout }).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("2016-wgec-norway: unchanged;"),
    });
    expect(readFileSync(evidenceOf("2016-wgec-norway"), "utf8")).toBe(before);
  });

  it("ends a wrong call with 2", async () => {
    const { code, stdout, stderr } = await concordance("ingest", "paper.pdf", "--process", "wgec-2016");
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^error: required option '--contributor <key>' not specified[^]*Usage: concordance ingest/);
  });
});

it("attach gives a contribution the words of the document that it was coded on", async () => {
  const wordless = readFileSync(evidenceOf("2016-wgec-sweden-2"), "utf8").replace(
    /^ {2}text: .*\n|^ {4}(?:exact|rangeText|action|addressee): .*\n/gm,
    "",
  );
  writeFileSync(evidenceOf("2016-wgec-sweden-2"), wordless);
  const { code, stdout } = await commandHere(["attach", "paper.docx"], {
    settings: { ...settings, CONCORDANCE_SEEDS: inFolder("ingested") },
    cwd: folder,
  });
  expect({ code, stdout }).toEqual({
    code: 0,
    stdout: `wgec-2016/sweden-2 has its words now, in ${inFolder("ingested/contributions/2016-wgec-sweden-2/text.txt")}; plant to bring them into the graph.\n`,
  });
  expect(readFileSync(evidenceOf("2016-wgec-sweden-2"), "utf8")).toContain("exact: transparent");
});

it("evaluate scores a folder by the labels that people gave, and names what was missed", async () => {
  const [text = ""] = words;
  writeFileSync(inFolder("made-up.txt"), text);
  const labels = {
    principles: [
      { principle: "transparency", start: 39, end: 50, quote: "transparent" },
      { principle: "privacy", start: 0, end: 9, quote: "Decisions" },
    ],
  };
  writeFileSync(inFolder("made-up.gold.json"), JSON.stringify({ file: "made-up.txt", ...labels }));
  const { code, stdout } = await concordance("evaluate", ".", "--details");
  expect(code).toBe(0);
  expect(stdout).toContain("made-up                          P 1.000  R 0.500  F1 0.667  (1 hit, 1 missed, 0 false)");
  expect(stdout).toContain("      missed  privacy");
});
