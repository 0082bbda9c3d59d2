import { beforeAll, describe, expect, it } from "vitest";
import { importTable } from "../../../src/intake/tables/importTable.ts";
import type { ImportOptions } from "../../../src/intake/tables/ImportOptions.ts";
import type { Graph } from "../../../src/graph/Graph.ts";
import { emptyGraph, imageOfSeeds } from "../../support/engines.ts";
import { contentOf } from "../../support/graphContent.ts";
import { fileWith } from "../../support/tables/tableFiles.ts";
import { workbookOf, zipOf } from "../../support/tables/workbookOf.ts";
import { plant } from "../../support/planting.ts";

let graph: Graph;
let before: string[];
beforeAll(async () => {
  graph = await emptyGraph("embedded");
  await plant(graph, (await imageOfSeeds()).model);
  before = await contentOf(graph);
});

const wide = "contribution,contributor,kind,date,Privacy,Access\n";

/** Files that are no tables, and what is said of them. */
const files: [what: string, content: string | Uint8Array, sentence: RegExp, more?: Partial<ImportOptions>][] = [
  ["an empty file", "", /is empty\. Give a table with headings/],
  ["a file of line ends", "\n\n\n", /no filled cell/],
  ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 7, 0]), /is not a text file: it holds zero bytes/],
  ["a PDF", "%PDF-1.7", /is a PDF\. Give the table itself/],
  ["an old workbook", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), /old Excel workbook.*Save it as \.xlsx/],
  ["a table without titles", "document,author,P\nA,Acme,1", /no heading "contribution" in its first 10 rows/],
  [
    "a quote that is never closed",
    `${wide}A,"Acme,BUSINESS,2014,1,1\n`,
    /row 2: a quote \("\) is opened and never closed/,
  ],
  ["a quote within a cell", `${wide}A,Acme "Ltd",BUSINESS,2014,1,1\n`, /row 2: a quote \("\) stands within a cell/],
  [
    "a cell of ten megabytes",
    `${wide}A,Acme,BUSINESS,2014,1,"${"x".repeat(10_000_000)}"`,
    /row 2: the row has more than 4000000 characters/,
  ],
  [
    "a table of more documents than a transaction holds",
    `${wide}${Array.from({ length: 40_001 }, (_none, at) => `${at},Acme,BUSINESS,2014,1,1\n`).join("")}`,
    /holds 40001 documents; one transaction takes at most 40000\. Import it with --in-parts/,
  ],
  [
    "a process that there is not",
    `${wide}A,Acme,BUSINESS,2014,1,1`,
    /no process "wgec-2061"; did you mean "wgec-2016"/,
    { process: "wgec-2061" },
  ],
  [
    "a key of a scheme that is none",
    `${wide}A,Acme,BUSINESS,2014,1,1`,
    /"My Scheme" is not the key of a scheme/,
    { scheme: "My Scheme" },
  ],
  ["a sheet of a text", wide, /is a text and has no sheets/, { sheet: "Codings" }],
  [
    "a sheet that there is not",
    workbookOf([["contribution"]]),
    /no sheet "Coding"; did you mean "Codings"/,
    { sheet: "Coding" },
  ],
  ["a zip archive", zipOf({ "a.txt": "a" }), /a zip archive and no Excel workbook/],
  ["a workbook cut short", workbookOf([["contribution"]]).subarray(0, 500), /damaged or no workbook/],
  [
    "a workbook that unpacks without end",
    zipOf({ "xl/workbook.xml": " ".repeat(50_000_000) }),
    /would unpack to 50000000 bytes/,
  ],
  [
    "a workbook that unpacks to more than it says",
    zipOf({ "xl/workbook.xml": " ".repeat(9_000_000) }, { "xl/workbook.xml": 9_000 }),
    /damaged or no workbook/,
  ],
  [
    "a workbook with entities",
    zipOf({ "xl/workbook.xml": '<!DOCTYPE a [<!ENTITY b "c">]><workbook>&b;</workbook>' }),
    /declares a document type/,
  ],
];

describe("is refused, and nothing is written:", () => {
  it.each(files)("%s", async (_what, content, sentence, more) => {
    const asked = importTable(graph, fileWith(content), { scheme: "rights", ...more });
    await expect(asked).rejects.toThrow(sentence);
    await expect(asked).rejects.toMatchObject({ name: "ImportFault" });
  });

  it("a file that is not there, and a mapping with a field that there is not", async () => {
    await expect(importTable(graph, "nowhere.csv", { scheme: "rights" })).rejects.toThrow("nowhere.csv does not exist");
    const mapping = fileWith("heading: { contribution: A }\n", "mapping.yaml");
    await expect(importTable(graph, fileWith(wide), { scheme: "rights", mapping })).rejects.toThrow(
      /mapping\.yaml:1 heading: is not a field here; did you mean "headings"/,
    );
  });

  it("all of these left the graph as it was", async () => {
    expect(await contentOf(graph)).toEqual(before);
  });
});
