import { evidenceAt, keyAt } from "../../../exports/rdf/addresses.ts";
import { cellTerms } from "../../../exports/rdf/cellTerms.ts";
import type { RdfObject, Resource } from "../../../exports/rdf/Resource.ts";
import type { Term } from "../../../exports/rdf/vocabulary.ts";
import type { Cell } from "../../../exports/tables/ExportTable.ts";
import type { OpenRow, RowsOfThings } from "./RowsOfThings.ts";

/** The text itself says the words. */
const passageCells = cellTerms.passages.filter(({ column }) => column !== "text");

type Make = (resource: Resource, rows: RowsOfThings) => void;

/** What a thing says in the tables, by its type. The first that fits is taken: a document is an entity too, as a source is. */
export const rowMakers: Readonly<Record<string, Make>> = {
  "oa:Annotation": annotation,
  "oa:SpecificResource"(resource, rows) {
    const row = rows.evidence(resource.iri);
    row["locator"] = resource.valueOf("c:locator");
    row["contribution"] = documentAt(resource.linkOf("oa:hasSource"));
  },
  // The text itself says the words.
  "oa:TextQuoteSelector"() {},
  "oa:TextPositionSelector": (resource, rows) => rows.fill(rows.evidence(resource.iri), resource, cellTerms.offsets),
  "c:Link"(resource, rows) {
    const target = resource.valueOf("c:cueWord") ?? idAt(resource.linkOf("c:target"));
    const row = rows.row("evidence_links", { evidence: evidenceAt(resource.iri) ?? null, target });
    rows.fill(row, resource, cellTerms.evidence_links);
  },
  "c:Passage"(resource, rows) {
    const question = /\d+$/.exec(resource.linkOf("c:answers") ?? "")?.[0];
    const row = rows.row("passages", question === undefined ? {} : { question: Number(question) });
    rows.fill(row, resource, passageCells);
  },
  "schema:CreativeWork": contribution,
  "c:Text"(resource, rows) {
    rows.texts.set(String(documentAt(resource.iri)), String(resource.valueOf("schema:text") ?? ""));
  },
  "c:Reading": reading,
  "prov:Agent": contributor,
  "c:Participation": (resource, rows) => rows.fill(rows.row("parties", {}), resource, cellTerms.parties),
  "schema:Legislation": instrument,
  "c:Provision"(resource, rows) {
    const [key, parent] = [keyOf("provision", resource), resource.linkOf("dct:isPartOf")];
    const isTop = parent === resource.linkOf("c:instrument");
    const row = rows.row("provisions", { key, parent: isTop ? null : (keyAt("provision", parent ?? "") ?? null) });
    rows.fill(row, resource, cellTerms.provisions);
  },
  "skos:ConceptScheme": (resource, rows) =>
    rows.fill(rows.row("schemes", { key: keyOf("scheme", resource) }), resource, cellTerms.schemes),
  "c:Agent": (resource, rows) =>
    rows.fill(rows.row("scheme_agents", { url: resource.valueOf("schema:url") }), resource, cellTerms.scheme_agents),
  "skos:Concept": principle,
  "c:Relation": (resource, rows) =>
    rows.fill(rows.row("principle_relations", {}), resource, cellTerms.principle_relations),
  "c:Enshrinement"(resource, rows) {
    const key = keyOf("enshrinement", resource);
    rows.fill(rows.row("enshrinements", { key }), resource, cellTerms.enshrinements);
    for (const [at, object] of resource.listOf("c:provision").entries())
      rows.row("enshrinement_provisions", {
        enshrinement: key,
        provision: keyIn("provision", object),
        position: at + 1,
      });
  },
  "schema:Event"(resource, rows) {
    rows.fill(rows.row("processes", { key: keyOf("process", resource) }), resource, cellTerms.processes);
    former("process", resource, rows);
  },
  "schema:Question": (resource, rows) => rows.fill(rows.row("questions", {}), resource, cellTerms.questions),
  "prov:Entity": (resource, rows) =>
    rows.fill(rows.row("sources", { key: keyOf("source", resource) }), resource, cellTerms.sources),
};

function annotation(resource: Resource, rows: RowsOfThings): void {
  const row = rows.evidence(resource.iri);
  const passage = /\d+$/.exec(resource.linkOf("c:passage") ?? "")?.[0];
  if (passage !== undefined) row["passage"] = Number(passage);
  const body = resource.linkOf("oa:hasBody") ?? "";
  row["principle"] = keyAt("principle", body) ?? null;
  row["instrument"] = keyAt("instrument", body) ?? null;
  rows.fill(row, resource, cellTerms.evidence);
}

function contribution(resource: Resource, rows: RowsOfThings): void {
  const key = keyOf("contribution", resource);
  rows.fill(
    rows.row("contributions", { key, title: resource.valueOf("dct:title") }),
    resource,
    cellTerms.contributions,
  );
  for (const [at, object] of resource.listOf("prov:wasAttributedTo").entries())
    rows.row("contribution_contributors", {
      contribution: key,
      contributor: keyIn("contributor", object),
      position: at + 1,
    });
}

function reading(resource: Resource, rows: RowsOfThings): void {
  const of = resource.linkOf("c:of") ?? "";
  const document = keyAt("contribution", of);
  const row = rows.row("readings", {
    kind: document === undefined ? "INSTRUMENT" : "CONTRIBUTION",
    subject: document ?? keyAt("instrument", of) ?? null,
  });
  rows.fill(row, resource, cellTerms.readings);
  if (resource.valueOf("c:notFoundCount") === null) return;
  const missing = resource.listOf("c:notFound").map((object) => keyIn("principle", object));
  row["not_found"] = missing.length === 0 ? "-" : missing.join(" ");
}

function contributor(resource: Resource, rows: RowsOfThings): void {
  const key = keyOf("contributor", resource);
  const codes = resource.listOf("schema:identifier").map(textIn);
  const codeOf = (length: number) => codes.find((code) => code.length === length) ?? null;
  const row = rows.row("contributors", { key, iso2: codeOf(2), iso3: codeOf(3) });
  rows.fill(row, resource, cellTerms.contributors);
  for (const [role, term] of [
    ["NAME", "schema:name"],
    ["ALT", "schema:alternateName"],
  ] as const)
    for (const [at, object] of resource.listOf(term).entries())
      rows.row("contributor_names", { contributor: key, role, ...inLanguage(object, "name"), position: at + 1 });
  former("contributor", resource, rows);
}

/** Keys that a thing had before. */
function former(kind: Kind, resource: Resource, rows: RowsOfThings): void {
  for (const [at, object] of resource.listOf("c:formerKey").entries())
    rows.row("former_keys", {
      kind: kind.toUpperCase(),
      key: keyOf(kind, resource),
      position: at + 1,
      former_key: textIn(object),
    });
}

function instrument(resource: Resource, rows: RowsOfThings): void {
  const key = keyOf("instrument", resource);
  const row = rows.row("instruments", { key });
  rows.fill(row, resource, cellTerms.instruments);
  // The short title and the symbol stand before other ones.
  const titles = {
    ALT: resource.listOf("schema:alternateName").slice(row["short_title"] === null ? 0 : 1),
    SYMBOL: resource.listOf("schema:legislationIdentifier").slice(row["symbol"] === null ? 0 : 1),
    TITLE: resource.listOf("schema:name"),
  };
  for (const [role, objects] of Object.entries(titles))
    for (const [at, object] of objects.entries())
      rows.row("instrument_titles", { instrument: key, role, ...inLanguage(object, "title"), position: at + 1 });
  former("instrument", resource, rows);
}

const labels = { ALT: "skos:altLabel", NOT: "c:notLabel", PREF: "skos:prefLabel" } as const;

function principle(resource: Resource, rows: RowsOfThings): void {
  const key = keyOf("principle", resource);
  const row = rows.row("principles", { key, is_group: resource.valueOf("c:isGroup") === true });
  rows.fill(row, resource, cellTerms.principles);
  for (const [role, term] of Object.entries(labels) as [string, Term][])
    for (const [at, object] of resource.listOf(term).entries())
      rows.row("principle_labels", { principle: key, role, ...inLanguage(object, "label"), position: at + 1 });
  former("principle", resource, rows);
}

function inLanguage(object: RdfObject, column: string): OpenRow {
  return { language: ("language" in object ? object.language : undefined) ?? "zxx", [column]: textIn(object) };
}

function textIn(object: RdfObject): string {
  return "text" in object ? object.text : object.iri;
}

type Kind = Parameters<typeof keyAt>[0];

function keyOf(kind: Kind, resource: Resource): Cell {
  return keyAt(kind, resource.iri) ?? null;
}

function keyIn(kind: Kind, object: RdfObject): Cell {
  return keyAt(kind, textIn(object)) ?? null;
}

function documentAt(address: string | null): Cell {
  return keyAt("contribution", (address ?? "").replace(/\/text\.txt$/, "")) ?? null;
}

function idAt(address: string | null): Cell {
  const principle = keyAt("principle", address ?? "");
  return principle === undefined ? `instrument:${keyAt("instrument", address ?? "")}` : `principle:${principle}`;
}
