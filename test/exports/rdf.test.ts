import jsonld, { type JsonLdDocument } from "jsonld";
import { Parser, Writer } from "n3";
import { beforeAll, describe, expect, it } from "vitest";
import type { ExportFile } from "../../src/exports/ExportFile.ts";
import { ExportSource } from "../../src/exports/ExportSource.ts";
import { fileNamed } from "../../src/exports/fileNamed.ts";
import { codebookNameIn } from "../../src/exports/rdf/codebookPart.ts";
import { codebookFile } from "../../src/exports/rdf/rdfFiles.ts";
import { wholeGraph } from "../../src/exports/Scope.ts";
import type { Graph } from "../../src/graph/Graph.ts";
import { importTable } from "../../src/intake/tables/importTable.ts";
import { snapshotOf } from "../../src/snapshot/snapshotOf.ts";
import { bytesOf, trapGraph, trappedGraph } from "../support/exporting.ts";
import { fileWith } from "../support/tables/tableFiles.ts";

const base = "https://site.example/";
const statements = new Map<string, string[]>();
let dataVersion = "";

/** Every statement of a file once, in order, as one writer of N-Quads puts it. No file has a node without a name, so that these can be compared. */
async function statementsIn(name: string, words: string): Promise<string[]> {
  if (!name.endsWith(".jsonld")) return linesIn(name.endsWith(".nq") ? "application/n-quads" : "text/turtle", words);
  const documentLoader = () => Promise.reject(new Error("a context was asked for"));
  const options = { format: "application/n-quads", safe: true, documentLoader } as const;
  const quads: unknown = await jsonld.toRDF(JSON.parse(words) as JsonLdDocument, options);
  return linesIn("application/n-quads", String(quads));
}

function linesIn(format: string, words: string): string[] {
  const quads = new Parser({ format }).parse(words);
  expect(quads.filter((quad) => [quad.subject, quad.object].some(({ termType }) => termType === "BlankNode"))).toEqual(
    [],
  );
  const lines = new Writer({ format: "application/n-quads" }).quadsToString(quads).trimEnd().split("\n");
  return [...new Set(lines)].sort();
}

beforeAll(async () => {
  const graph = await trappedGraph();
  const source = new ExportSource(await snapshotOf(graph), (asked, params) => graph.read(asked, params), base);
  dataVersion = source.snapshot.dataVersion;
  for (const name of ["graph.nq", "graph.jsonld", "graph.ttl", "codebook.ttl", "codebook.nq"])
    statements.set(
      name,
      await statementsIn(name, (await bytesOf(fileNamed(name, source, wholeGraph)!)).toString("utf8")),
    );
}, 120_000);

const all = (name: string) => statements.get(name)!;
const about = (name: string, path: string) =>
  all(name)
    .filter((line) => line.startsWith(`<${base}${path}> `))
    .map((line) => line.slice(base.length + path.length + 3));
const skos = "http://www.w3.org/2004/02/skos/core#";

describe("the graph as RDF", () => {
  it("says the same in N-Quads, JSON-LD and Turtle, to parsers that others wrote", () => {
    expect(all("graph.nq").length).toBeGreaterThan(10_000);
    expect(all("graph.jsonld")).toEqual(all("graph.nq"));
    expect(all("graph.ttl")).toEqual(all("graph.nq"));
  });

  it("names things by where they stand on the site, and evidence by its kind", () => {
    const [path = ""] =
      /evidence\/mention\/trap-2026\/tonga\/21-\d+\/openness(?=>)/.exec(all("graph.nq").join("\n")) ?? [];
    expect(about("graph.nq", path)).toContain(`<http://www.w3.org/ns/oa#hasBody> <${base}principles/openness> .`);
    expect(about("graph.nq", "instruments/tunis-agenda/69")).toContain(
      `<http://purl.org/dc/terms/isPartOf> <${base}instruments/tunis-agenda> .`,
    );
  });

  it("keeps words as they are: quotes, lines, emoji, Arabic", () => {
    const exact = all("graph.nq").filter((line) => line.includes("/trap-2026/") && line.includes("oa#exact"));
    expect(exact.join("\n")).toContain(String.raw`"=SUM(A1) we hold \"open, free\nInternet\""`);
    expect(exact.join("\n")).toContain('"حرية التعبير"');
  });

  it("keeps the order of provisions, and which only a range reaches", () => {
    const [second] = all("graph.nq").filter(
      (line) => line.includes("/trap-2026/") && line.includes("#cites-2> ") && line.includes("ns#expanded"),
    );
    expect(second).toContain('"true"^^<http://www.w3.org/2001/XMLSchema#boolean>');
  });
});

describe("the codebook in SKOS", () => {
  it("says broader and related both ways, and does not make synonyms of what a principle is not", () => {
    expect(about("codebook.nq", "principles/permissionless-innovation")).toContain(
      `<${skos}broader> <${base}principles/innovation> .`,
    );
    expect(about("codebook.nq", "principles/innovation")).toContain(
      `<${skos}narrower> <${base}principles/permissionless-innovation> .`,
    );
    const related = all("codebook.nq").filter((line) => line.includes(`${skos}related`));
    const turned = related.map((line) => line.replace(/^(<\S+>) (<\S+>) (<\S+>)/, "$3 $2 $1"));
    expect(turned.sort()).toEqual(related.sort());
    expect(all("codebook.nq").filter((line) => line.includes("hiddenLabel"))).toEqual([]);
    expect(about("codebook.nq", "principles/openness")).toContain(`<${base}ns#notLabel> "open standards"@en .`);
  });

  it("names who made and who publishes it, as agents with names of their own", () => {
    const scheme = about("codebook.nq", "schemes/concordance");
    for (const [term, agent] of [
      ["creator", "creator-1"],
      ["publisher", "publisher-1"],
    ])
      // prettier-ignore
      expect(scheme).toContain(`<https://schema.org/${term}> <${base}schemes/concordance#${agent}> .`);
    expect(scheme.join("\n")).toMatch(
      /dateCreated> "\d{4}-\d{2}-\d{2}"\^\^<http:\/\/www.w3.org\/2001\/XMLSchema#date>/,
    );
    expect(about("codebook.nq", "schemes/concordance#publisher-1")).toContain(
      '<https://schema.org/name> "Concordance developers" .',
    );
  });

  it("is what the graph says and where who made it is named, and names in the file what it leaves out and which data it is of", () => {
    const graph = new Set(all("graph.nq"));
    const own = all("codebook.ttl").filter((line) => !graph.has(line));
    const urlOf = (agent: string) =>
      `<${agent}> <https://schema.org/url> "${agent}"^^<http://www.w3.org/2001/XMLSchema#anyURI> .`;
    expect(own).toEqual([
      ...["creator-1", "publisher-1"].map((name) => urlOf(`${base}schemes/concordance#${name}`)),
      `<${base}schemes/concordance> <http://www.w3.org/2002/07/owl#versionInfo> "Data version ${dataVersion}" .`,
      expect.stringMatching(/schemes\/concordance> .*#note> "A codebook as SKOS knows it. Left out are/),
    ]);
  });
});

it("a codebook in one language has a label a principle, in English where there is no other, and says what it leaves out", async () => {
  const graph = await trappedGraph();
  const source = new ExportSource(await snapshotOf(graph), (asked, params) => graph.read(asked, params), base);
  const lines = (await bytesOf(fileNamed("codebook.fr.nq", source, wholeGraph)!)).toString("utf8").split("\n");
  const labels = lines.filter((line) => line.includes(`> <${skos}prefLabel> `));
  const subjects = labels.map((line) => line.split(" ")[0]);
  expect(new Set(subjects).size).toBe(subjects.length);
  const every = all("codebook.nq").filter(
    (line) => line.includes(`> <${skos}prefLabel> `) && /@(fr|en) \.$/.test(line),
  );
  const french = new Set(every.filter((line) => line.endsWith("@fr .")).map((line) => line.split(" ")[0]));
  expect(french.size).toBeGreaterThan(0);
  expect(labels.sort()).toEqual(every.filter((line) => line.endsWith("@fr .") || !french.has(line.split(" ")[0]!)));
  expect(lines.filter((line) => /altLabel|notLabel/.test(line) && !line.endsWith("@fr ."))).toEqual([]);
  expect(lines.find((line) => line.includes("core#note>"))).toContain("Labels stand here in one language (fr)");
  for (const [part, problem] of [
    [{ language: "frr" }, 'No principle has a label in "frr"; did you mean "fr"?'],
    [{ scheme: "concord" }, 'There is no scheme "concord"'],
  ] as const)
    expect(() => codebookNameIn(source.snapshot, part)).toThrow(problem);
  expect(fileNamed("codebook.xx.ttl", source, wholeGraph)).toBeUndefined();
});

let trapped: Promise<Graph> | undefined;
/** One graph for those that put tables into it. */
const withTables = () => (trapped ??= trapGraph("embedded"));

it("a match between codebooks says how sure it is, beside what SKOS says", async () => {
  const graph = await withTables();
  const table = fileWith("contribution,contributor,kind,P\nA,Acme,BUSINESS,1\n");
  const mapping = fileWith("exactMatch: { P: [privacy] }\nmatchCertainty: UNCERTAIN\n", "mapping.yaml");
  await importTable(graph, table, { scheme: "small", source: "T", mapping });
  const source = new ExportSource(await snapshotOf(graph), (asked, params) => graph.read(asked, params), base);
  const words = (await bytesOf(fileNamed("codebook.nq", source, wholeGraph)!)).toString("utf8");
  const match = `<${base}principles/small.p#exact-match-1>`;
  expect(words).toContain(`<${base}principles/small.p> <${skos}exactMatch> <${base}principles/privacy>`);
  expect(words).toContain(`${match} <${base}ns#target> <${base}principles/privacy>`);
  expect(words).toContain(`${match} <${base}ns#certainty> "UNCERTAIN"`);
});

it("a contributor is a country, a person or an organization", async () => {
  const graph = await withTables();
  const table = fileWith("contribution,contributor,kind,P\nA,Ann,PERSON,1\nB,Guild,CIVIL_SOCIETY,1\n");
  await importTable(graph, table, { scheme: "kinds", source: "T" });
  const source = new ExportSource(await snapshotOf(graph), (asked, params) => graph.read(asked, params), base);
  const words = (await bytesOf(fileNamed("graph.nq", source, wholeGraph)!)).toString("utf8");
  const typeOf = (key: string) =>
    new RegExp(`contributors/${key}> <\\S+#type> <https://schema.org/(\\w+)>`).exec(words)?.[1];
  expect(["canada", "ann", "guild"].map(typeOf)).toEqual(["Country", "Person", "Organization"]);
});

it("a codebook of one scheme is that scheme's, whichever other parts have the same name", async () => {
  const graph = await withTables();
  const table = (name: string) => fileWith(`contribution,contributor,kind,${name}\nA,Acme,BUSINESS,1\n`);
  for (const scheme of ["mine", "mine.fr", "fr"])
    await importTable(graph, table(`In ${scheme}`), { scheme, source: "T" });
  const source = new ExportSource(await snapshotOf(graph), (asked, params) => graph.read(asked, params), base);
  const schemesOf = async (file: ExportFile) =>
    [...(await bytesOf(file)).toString("utf8").matchAll(/inScheme> <\S+\/schemes\/([\w.-]+)>/g)].map(([, key]) => key);
  for (const [name, scheme] of [
    ["codebook.mine.fr.nq", "mine.fr"],
    ["codebook.fr.nq", "fr"],
  ] as const)
    expect(new Set(await schemesOf(fileNamed(name, source, wholeGraph)!))).toEqual(new Set([scheme]));
  expect(new Set(await schemesOf(codebookFile(".nq", { scheme: "mine", language: "fr" }, source)))).toEqual(
    new Set(["mine"]),
  );
  expect(await schemesOf(codebookFile(".nq", { language: "fr" }, source))).toContain("concordance");
});
