import { expect, it } from "vitest";
import { ExportSource } from "../../src/exports/ExportSource.ts";
import { fileNamed } from "../../src/exports/fileNamed.ts";
import { wholeGraph } from "../../src/exports/Scope.ts";
import { importTable } from "../../src/intake/tables/importTable.ts";
import { snapshotOf } from "../../src/snapshot/snapshotOf.ts";
import { bytesOf, trapGraph } from "../support/exporting.ts";
import { fileWith } from "../support/tables/tableFiles.ts";

const base = "https://site.example/";
const skos = "http://www.w3.org/2004/02/skos/core#";

it("a codebook that a table made names who made and who publishes it, where its mapping says so", async () => {
  const graph = await trapGraph("embedded");
  const table = fileWith("contribution,contributor,kind,P\nA,Acme,BUSINESS,1\n");
  const said = `scheme:
  creators: [{ name: L. Gill, kind: PERSON }, { name: A. Rights Group, kind: ORGANIZATION, url: "https://group.example/" }]
  publisher: { name: A Center, kind: ORGANIZATION }
  created: "2015-11-09"
  modified: "2015-12"
  historyNote: Taken from a paper.
`;
  await importTable(graph, table, { scheme: "made", source: "T", mapping: fileWith(said, "mapping.yaml") });
  const source = new ExportSource(await snapshotOf(graph), (asked, params) => graph.read(asked, params), base);
  const words = (await bytesOf(fileNamed("codebook.made.nq", source, wholeGraph)!)).toString("utf8");
  const scheme = `<${base}schemes/made`;
  const xsd = "http://www.w3.org/2001/XMLSchema#";
  for (const line of [
    `${scheme}> <https://schema.org/creator> ${scheme}#creator-2> .`,
    `${scheme}> <https://schema.org/publisher> ${scheme}#publisher-1> .`,
    `${scheme}#creator-1> <https://schema.org/name> "L. Gill" .`,
    `${scheme}#creator-2> <https://schema.org/url> "https://group.example/"^^<${xsd}anyURI> .`,
    `${scheme}> <https://schema.org/dateCreated> "2015-11-09"^^<${xsd}date> .`,
    `${scheme}> <https://schema.org/dateModified> "2015-12"^^<${xsd}gYearMonth> .`,
    `${scheme}> <${skos}historyNote> "Taken from a paper."@en .`,
  ])
    expect(words).toContain(line);
});
