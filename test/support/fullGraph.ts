import type { Graph } from "../../src/graph/Graph.ts";
import { importCodebook } from "../../src/intake/codebooks/importCodebook.ts";
import { importProject } from "../../src/intake/projects/importProject.ts";
import { importTable } from "../../src/intake/tables/importTable.ts";
import type { EngineName } from "./engines.ts";
import { importTables, trapGraph } from "./exporting.ts";
import { qdpxWith } from "./projects/qdpxWith.ts";
import { fileWith } from "./tables/tableFiles.ts";

/** The product's seeds, the trap, and all that else can be imported. */
export async function fullGraph(engine: EngineName): Promise<Graph> {
  const graph = await trapGraph(engine);
  await importTables(graph);
  const codebook = "label,definition,broader,key,alt_labels\nWater,,,openness,H2O\nRain,It falls,Water,,\n";
  await importCodebook(graph, fileWith(codebook), { scheme: "weather", source: "Almanac" });
  await importCodebook(graph, fileWith(french, "french.ttl"), { scheme: "french", source: " Lexique " });
  const words = "First\r\n\nSecond\nline\n\n\nThird";
  const chosen = { from: words.indexOf("Second"), to: words.indexOf("Third"), codes: ["Code: [x]", "openness"] };
  const project = await qdpxWith({
    codes: ["Code: [x]", "openness"],
    texts: [
      {
        name: " # A name ",
        words,
        variables: { Contributor: "canada" },
        selections: [{ ...chosen, note: "- so\n\n  it: is" }],
      },
    ],
  });
  await importProject(graph, project, { scheme: "coded", source: "- P: \n", accept: true });
  const table = `contribution,contributor,kind,principle,locator\n${trapped.map((one) => `"${one}","${one}",BUSINESS,"${one}","${one}"\n`).join("")}`;
  await importTable(graph, fileWith(table), { scheme: "trapped", source: "null", extent: "PARTIAL" });
  return graph;
}

/** What YAML takes for something else, unless it is quoted. */
const trapped = [
  "null",
  "~ ~",
  "2014",
  "1.10",
  "- a",
  "# b",
  "c: d",
  "{e}",
  "*f",
  "g\nh\n\n  i",
  "j\rk",
  "l\u0085\u2028m",
  "constructor",
];

/** What SKOS allows, and codebooks of our own do not have. */
const french = `@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix dct: <http://purl.org/dc/terms/> . @prefix : <https://x.example/> .
:s a skos:ConceptScheme ; dct:title " Lexique " ; dct:description "" .
:a a skos:Concept ; skos:inScheme :s ; skos:prefLabel "Liberté"@fr ; skos:altLabel "Liberté"@en, ""@en, "own"@x-private, "y"@en-u-ca-gregory ;
  skos:definition " def\\n" ; skos:exactMatch <https://one.example/principles/openness> ;
  skos:closeMatch <https://one.example/principles/openness>, <https://two.example/principles/openness> .
:b a skos:Concept ; skos:inScheme :s ; skos:prefLabel "B"@de-1996 ; skos:definition "  " ; skos:related :a .`;
