import { beforeAll, describe, expect, it } from "vitest";
import type { Graph } from "../../../src/graph/Graph.ts";
import { importCodebook } from "../../../src/intake/codebooks/importCodebook.ts";
import { emptyGraph } from "../../support/engines.ts";
import { contentOf } from "../../support/graphContent.ts";
import { modelIn, plant } from "../../support/planting.ts";
import { seedDirectory } from "../../support/seedDirectory.ts";
import { fileWith } from "../../support/tables/tableFiles.ts";

let graph: Graph;
let before: string[];
beforeAll(async () => {
  graph = await emptyGraph("embedded");
  await plant(graph, await modelIn(await seedDirectory()));
  before = await contentOf(graph);
});

const head = `@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix ex: <http://example.org/v/> .
`;
const concept = (name: string, more: string) => `ex:${name} a skos:Concept ; skos:prefLabel "${name}"@en ${more}.\n`;
const turtle = (...concepts: string[]) => fileWith(head + concepts.join(""), "v.ttl");

describe("a codebook is refused with file and place, and nothing is written", () => {
  it.each<[string, () => string, string]>([
    [
      "a circle",
      () => turtle(concept("a", "; skos:broader ex:b "), concept("b", "; skos:broader ex:a ")),
      "v.ttl:3 a broader: goes in a circle: a → b → a",
    ],
    [
      "S13",
      () => turtle(concept("a", ""), concept("b", '; skos:altLabel "b"@en ')),
      'v.ttl:4 b altLabels: "b" (en) is a label of',
    ],
    [
      "S14",
      () => turtle(concept("a", '; skos:prefLabel "x"@en ')),
      'v.ttl:3 a labels: has 2 preferred labels in "en" (a, x), and SKOS (S14)',
    ],
    [
      "S27",
      () => turtle(concept("a", "; skos:broader ex:b ; skos:related ex:b "), concept("b", "")),
      "SKOS (S27) lets it be one of both only",
    ],
    [
      "S27 over two steps",
      () =>
        turtle(
          concept("a", "; skos:broader ex:b "),
          concept("b", "; skos:broader ex:c "),
          concept("c", "; skos:related ex:a "),
        ),
      "v.ttl:5 c related 1: ",
    ],
    [
      "no label",
      () => turtle("ex:a a skos:Concept ."),
      "v.ttl:3 http://example.org/v/a labels: has no preferred label",
    ],
    ["itself", () => turtle(concept("a", "; skos:related ex:a ")), "related: is the concept itself"],
    [
      "no Turtle",
      () => fileWith(`${head}ex:a skos:broader`, "v.ttl"),
      "is not Turtle: Expected entity but got eof on line 3",
    ],
    ["no concept", () => fileWith(head, "v.ttl"), "holds no concept (skos:Concept)"],
    [
      "several schemes",
      () => turtle("ex:s a skos:ConceptScheme . ex:t a skos:ConceptScheme .", concept("a", "")),
      'holds several schemes, and none of them is "mine": http://example.org/v/s, http://example.org/v/t. Choose one with --from',
    ],
    [
      "a context elsewhere",
      () => fileWith('{"@context": "https://example.org/c", "@id": "x"}', "v.jsonld"),
      "nothing is fetched",
    ],
    ["no JSON", () => fileWith("{", "v.jsonld"), "is not JSON"],
    ["a project's XML", () => fileWith("<Project/>", "v.qdc"), "holds no codebook (its first element is Project)"],
    [
      "a circle in a table",
      () => fileWith("label,broader\na,b\nb,a\n", "v.csv"),
      "v.csv:2 a broader: goes in a circle: a → b → a",
    ],
    [
      "a broader one that no row has",
      () => fileWith("label,broader\nPrivacy,\nSpeech,Privcy\n", "v.csv"),
      'row 3: broader "Privcy" is not a concept of the table; did you mean "Privacy"?',
    ],
    ["a table without labels", () => fileWith("broader,definition\na,b\n", "v.csv"), "has no column label"],
    [
      "a column that nobody knows",
      () => fileWith("label,defintion\na,b\n", "v.csv"),
      'a column "defintion"; did you mean "definition"?',
    ],
    [
      "a key that two rows of a table have",
      () => fileWith("label,key\nA,a\nB,b\nC,a\n", "v.csv"),
      'row 4: key "a" is that of row 2 too',
    ],
    [
      "a broader one that may be either of two rows",
      () => fileWith("label,broader\nA,\nA,\nB,A\n", "v.csv"),
      'row 4: broader "A" may be row 2 or row 3.',
    ],
    [
      "a language that is none",
      () => fileWith("label,language\nA,English!\n", "v.csv"),
      'row 2: language "English!" is no code of a language',
    ],
    [
      "a code twice",
      () =>
        fileWith(
          `<CodeBook><!-- <Code guid="a2"/> --><Codes>\n<Code guid="A1" name="A"/><Code name="C" guid="a2"/>\n<Code\nguid='{a1}' name="B"/></Codes></CodeBook>`,
          "v.qdc",
        ),
      'Two codes have the guid "a1": "A" and "B"',
    ],
    [
      "another kind of file",
      () => fileWith("x", "v.rdf"),
      "a codebook is SKOS (.ttl, .jsonld), REFI-QDA (.qdc) or a table",
    ],
  ])("%s", async (_what, file, sentence) => {
    await expect(importCodebook(graph, file(), { scheme: "mine" })).rejects.toThrow(sentence);
    expect(await contentOf(graph)).toEqual(before);
  });

  it("a scheme of somebody else", async () => {
    const file = turtle(concept("a", ""));
    await expect(importCodebook(graph, file, { scheme: "small" })).rejects.toThrow(
      'The graph has a scheme "small" of concordance.',
    );
    expect(await contentOf(graph)).toEqual(before);
  });
});

it("names what left the codebook, and removes it with --prune; a dry run writes nothing", async () => {
  const own = await emptyGraph("embedded");
  const options = { scheme: "mine", source: "v" };
  const whole = turtle(concept("a", ""), concept("b", ""));
  expect(await importCodebook(own, whole, { ...options, dryRun: true })).toMatchObject({ put: { created: 3 } });
  expect((await contentOf(own)).length).toBe((await contentOf(await emptyGraph("embedded"))).length);
  await importCodebook(own, whole, options);
  const part = turtle(concept("a", ""));
  expect((await importCodebook(own, part, options)).put.gone).toEqual(["principle:mine.b"]);
  expect((await importCodebook(own, part, { ...options, prune: true })).put.pruned).toBe(1);
});
