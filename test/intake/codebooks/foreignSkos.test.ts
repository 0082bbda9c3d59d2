import { describe, expect, it } from "vitest";
import { fileNamed } from "../../../src/exports/fileNamed.ts";
import { listed } from "../../../src/exports/listed.ts";
import type { Graph } from "../../../src/graph/Graph.ts";
import { importCodebook } from "../../../src/intake/codebooks/importCodebook.ts";
import { emptyGraph, engines } from "../../support/engines.ts";
import { bytesOf, sourceOf } from "../../support/exporting.ts";
import { fileWith } from "../../support/tables/tableFiles.ts";

const bytesIn = async (graph: Graph, name: string) => bytesOf(fileNamed(name, await sourceOf(graph), {})!);

describe("SKOS as people write it", () => {
  const head = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n";

  async function labelsIn(file: string): Promise<unknown> {
    const graph = await emptyGraph("embedded");
    const { leftOut } = await importCodebook(graph, file, { scheme: "mine" });
    const things = (await listed((await sourceOf(graph)).things("Principle"))).toSorted((a, b) =>
      a.id < b.id ? -1 : 1,
    );
    const lines = things.map(({ properties: { key, labelLanguages, labelValues }, edges }) => {
      const ties = edges
        .filter(({ sort }) => sort.type !== "IN_SCHEME")
        .map(({ sort, target }) => `${sort.type} ${target}`);
      return [key, labelLanguages, labelValues, ...ties];
    });
    return [...lines, ...leftOut];
  }

  it("may say a label twice, or once without a language: that is no second label of a language", async () => {
    const twice =
      '<a> a skos:Concept ; skos:prefLabel "A"@en, "Ay" ; skos:altLabel "B" .\n<a> skos:prefLabel "A"@en .\n';
    expect(await labelsIn(fileWith(head + twice, "v.ttl"))).toEqual([["mine.a", ["en", "und"], ["A", "Ay"]]]);
    // All three are kept: what two labels of no language are refused for (S14) is not lost in silence.
    const thrice = '<a> a skos:Concept ; skos:prefLabel "A"@en, "Ay", "Ah"@und .\n';
    await expect(labelsIn(fileWith(head + thrice, "v.ttl"))).rejects.toThrow('2 preferred labels in "und" (Ay, Ah)');
  });

  it("may give concepts no names, which get the same keys whatever was read before; what no principle keeps is counted", async () => {
    const unnamed =
      '[] a skos:Concept ; skos:prefLabel "A"@en ; skos:broader [ a skos:Concept ; skos:prefLabel "A"@en ] .\n[] a skos:Collection ; skos:member [] .\n';
    const file = fileWith(head + unnamed, "v.ttl");
    const found = await labelsIn(file);
    expect(found).toEqual([
      ["mine.a", ["en"], ["A"], expect.stringMatching(/^BROADER principle:mine\.a-\w{6}$/)],
      [expect.stringMatching(/^mine\.a-/), ["en"], ["A"]],
      ["collections", 1],
    ]);
    expect(await labelsIn(file)).toEqual(found);
  });

  it("may shorten addresses by the base of a context", async () => {
    const context = {
      "@base": "http://a.example/v/",
      skos: "http://www.w3.org/2004/02/skos/core#",
      up: { "@id": "skos:broader", "@type": "@id" },
    };
    const graph = [
      { "@id": "a", "@type": "skos:Concept", "skos:prefLabel": "A", up: "http://a.example/v/b" },
      { "@id": "b", "@type": "skos:Concept", "skos:prefLabel": "B", "skos:related": { "@id": "http://a.example/v/c" } },
      { "@id": "c", "@type": "skos:Concept", "skos:prefLabel": "C" },
    ];
    const odd = [{ "@id": "http://[", "@type": "skos:Concept", "skos:prefLabel": "O" }];
    await expect(
      labelsIn(fileWith(JSON.stringify({ "@context": context, "@graph": odd }), "odd.jsonld")),
    ).rejects.toThrow('odd.jsonld names a thing "http://[", which is no address below http://a.example/v/.');
    expect(await labelsIn(fileWith(JSON.stringify({ "@context": context, "@graph": graph }), "v.jsonld"))).toEqual([
      ["mine.a", ["en"], ["A"], "BROADER principle:mine.b"],
      ["mine.b", ["en"], ["B"], "RELATED principle:mine.c"],
      ["mine.c", ["en"], ["C"]],
    ]);
  });
});

describe.each(engines)("labels over which formats stumble, on %s", (engine) => {
  const label = '=SUM(A1); "q", ‏حرية‏ <b>&amp;</b> 😀 𝔘𝔫𝔦 \\ \t | é';
  const skos = (name: string) => `http://www.w3.org/2004/02/skos/core#${name}`;
  const trapped = [
    {
      "@id": "http://a.example/ü?q=1&r=2#x",
      "@type": [skos("Concept")],
      [skos("prefLabel")]: [
        { "@value": label, "@language": "en" },
        { "@value": '自由,"x"', "@language": "zh-Hant" },
      ],
      [skos("altLabel")]: [
        { "@value": "a;b\r\nc", "@language": "en" },
        { "@value": "+1", "@language": "ar" },
      ],
      [skos("definition")]: [{ "@value": `One.\r\n\r\nTwo: """ ''' ${label}`, "@language": "en" }],
    },
  ];

  it("come back from SKOS in Turtle and JSON-LD as they came", async () => {
    const graph = await emptyGraph(engine);
    await importCodebook(graph, fileWith(JSON.stringify(trapped), "trap.jsonld"), { scheme: "trap", source: "trap" });
    const [before, ...files] = await Promise.all(
      ["codebook.nq", "codebook.ttl", "codebook.jsonld"].map((name) => bytesIn(graph, name)),
    );
    const about = before!
      .toString("utf8")
      .split("\n")
      .filter((line) => !line.includes("schema.org/version"));
    expect(about.join("\n")).toContain(String.raw`"=SUM(A1); \"q\", ‏حرية‏ <b>&amp;</b> 😀 𝔘𝔫𝔦 \\ \t | é"@en`);
    for (const [at, name] of ["codebook.ttl", "codebook.jsonld"].entries()) {
      const again = await emptyGraph(engine);
      await importCodebook(again, fileWith(files[at]!.toString("utf8"), name), { scheme: "trap", source: "trap" });
      const after = (await bytesIn(again, "codebook.nq")).toString("utf8").split("\n");
      expect(after.filter((line) => !line.includes("schema.org/version"))).toEqual(about);
    }
  });
});
