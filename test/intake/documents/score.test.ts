import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { goldFrom } from "../../../src/evaluation/Gold.ts";
import type { GoldFile } from "../../../src/evaluation/Gold.ts";
import { resolveCitations } from "../../../src/extraction/resolveCitations.ts";
import { figuresOf, scoreDocument } from "../../../src/evaluation/scoreDocument.ts";
import { goldIn, scoreFolder, scoreReport } from "../../../src/evaluation/scoreFolder.ts";
import { read, reader, textReader } from "../../extraction/reader.ts";

const text = "States must respect human rights. The UDHR says so in article 19. Privacy is dear.";
const gold: GoldFile = {
  file: "made-up.txt",
  instruments: [{ instrument: "udhr", start: 38, end: 42, quote: "UDHR", provisions: [{ ref: 20 }] }],
  principles: [
    { principle: "human-rights", start: 12, end: 32, quote: "respect human rights" },
    { principle: "openness", start: 0, end: 6, quote: "States" },
  ],
  principles_borderline: [{ principle: "privacy", start: 66, end: 73, quote: "Privacy" }],
  recommendations: [{ start: 0, end: 33, quote: "States must respect human rights." }],
};
const folders: string[] = [];

function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), "score-"));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

describe("a score", () => {
  it("counts hits, misses and false hits, and leaves undecided labels out", () => {
    const scores = scoreDocument(read(text), goldFrom(gold));
    expect(scores["principles of the document"]).toEqual({ hits: 1, misses: ["openness"], falseHits: [] });
    expect(scores.recommendations).toEqual({ hits: 1, misses: [], falseHits: [] });
    expect([scores.mentions, scores.voice]).toEqual([null, null]);
  });

  it("asks for the right provisions only where it says so", () => {
    const scores = scoreDocument(read(text), goldFrom(gold));
    expect(scores["citation instrument"]).toMatchObject({ hits: 1, misses: [] });
    expect(scores["citation with provisions"]).toMatchObject({ hits: 0, misses: ["UDHR"] });
  });

  it("scores texts that the graph lacks where the labels mark them, an article with its parts as the article", () => {
    const cites = "The UDHR is dear. Article 5(1)(c) GDPR says so, and Article 9 of the Rome Treaty does too.";
    const udhr = { instrument: "udhr", start: 4, end: 8, quote: "UDHR", provisions: [] };
    const gdpr = { instrument: "UNKNOWN", start: 18, end: 38, quote: "Article 5(1)(c) GDPR", provisions: [{ ref: 5 }] };
    const kind = "citation with provisions";
    const marked = scoreDocument(read(cites), goldFrom({ file: "made-up.txt", instruments: [udhr, gdpr] }));
    expect(marked[kind]).toMatchObject({ hits: 2, misses: [], falseHits: [expect.stringContaining("Rome Treaty")] });
    const unmarked = scoreDocument(read(cites), goldFrom({ file: "made-up.txt", instruments: [udhr] }));
    expect(unmarked[kind]).toEqual({ hits: 1, misses: [], falseHits: [] });
  });

  it("gives precision, recall and F1", () => {
    expect(figuresOf({ hits: 3, misses: ["a"], falseHits: ["b", "c", "d"] })).toEqual({
      precision: 0.5,
      recall: 0.75,
      f1: 0.6,
    });
    expect(figuresOf({ hits: 0, misses: [], falseHits: [] }).f1).toBe(1);
    expect(figuresOf({ hits: 0, misses: ["a"], falseHits: ["b"] }).f1).toBe(0);
  });

  it("is told for every text of a folder, with what was missed", () => {
    const folder = folderWith({
      "made-up.txt": text,
      "made-up.gold.json": JSON.stringify(gold),
      "other.txt": "No labels.",
    });
    const report = scoreReport(scoreFolder(folder, textReader), true);
    expect(report).toContain(
      "principles of the document\n  made-up                          P 1.000  R 0.500  F1 0.667  (1 hit, 1 missed, 0 false)",
    );
    expect(report).toContain("      missed  openness");
    expect(report).not.toContain("other");
  });

  it("reads a text whose labels give no language in the one that it is written in", () => {
    const folder = folderWith({
      "court.txt":
        "Nous saluons l'article 19 de la Déclaration universelle. Les États doivent agir pour tous les usagers.",
      "court.gold.json": JSON.stringify({ file: "court.txt" }),
      "short.txt": "We greet the declaration, and all of the States should act for the users as we have said.",
      "short.gold.json": JSON.stringify({ file: "short.txt" }),
    });
    const languages = goldIn(folder, textReader).map(({ name, language }) => `${name} ${language}`);
    expect(languages).toEqual(["court fr", "short en"]);
    expect(scoreFolder(folder, textReader, "fr").map(({ name }) => name)).toEqual(["court"]);
  });

  it("of a folder without labels is refused, for it would look perfect", () => {
    const folder = folderWith({ "other.txt": "No labels." });
    expect(() => scoreFolder(folder, textReader)).toThrow(/^No text with a gold file beside it in /);
  });
});

describe("free text", () => {
  it("is resolved as documents are", () => {
    const [citation] = resolveCitations("😀 see paragraphs 69-71 of the Tunis Agenda", reader);
    expect(citation).toMatchObject({ status: "RESOLVED", instrument: "tunis-agenda", rangeText: "paragraphs 69-71" });
    expect(citation?.quote).toMatchObject({ exact: "paragraphs 69-71 of the Tunis Agenda", start: 6, startUtf16: 7 });
  });
});
