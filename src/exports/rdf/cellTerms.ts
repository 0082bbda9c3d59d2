import type { AddressKind } from "./addresses.ts";
import type { Term } from "./vocabulary.ts";

/** Under which term a cell stands: as words, as a link to what it names, or as an address, with its words where that is spelled in another way. */
export interface CellTerm {
  column: string;
  term: Term;
  language?: string;
  /** What the key in the cell names. */
  kind?: AddressKind;
  /** The term of the words of an address. */
  words?: Term;
}

/** `skos:note@en` is words in a language, `dct:source>source` a link, `schema:url=c:url` an address. */
type Said = Term | `${Term}@${string}` | `${Term}>${AddressKind}` | `${Term}=${Term}`;

function cells(said: Readonly<Record<string, Said>>): readonly CellTerm[] {
  return Object.entries(said).map(([column, words]) => {
    const [, term, sign, rest] = /^([\w:]+)(?:([@>=])(.+))?$/.exec(words)!;
    const field = { "@": "language", ">": "kind", "=": "words" }[sign ?? ""];
    return { column, term: term as Term, ...(field !== undefined && { [field]: rest }) };
  });
}

const sourced = { source: "dct:source>source", certainty: "c:certainty", note: "skos:note@en" } as const;

/** Cells of tables as RDF says them, one statement each, for those who write and those who read. What stands in lists, and in addresses of its own, is not among them. */
export const cellTerms = {
  contributors: cells({ kind: "c:kind", regional_group: "c:regionalGroup", ...sourced }),
  parties: cells({
    contributor: "c:contributor>contributor",
    instrument: "c:instrument>instrument",
    position: "schema:position",
    act: "c:act",
    date: "schema:startDate",
    ...sourced,
  }),
  instruments: cells({
    kind: "c:kind",
    short_title: "c:shortTitle",
    symbol: "c:symbol",
    date: "schema:legislationDate",
    body: "c:body",
    url: "schema:sameAs=c:url",
    part_of: "dct:isPartOf>instrument",
    ...sourced,
  }),
  provisions: cells({
    instrument: "c:instrument>instrument",
    position: "schema:position",
    kind: "c:kind",
    number: "schema:legislationIdentifier",
    label: "skos:prefLabel@en",
    heading: "schema:name@en",
    section: "c:section",
  }),
  schemes: cells({
    title: "dct:title@en",
    description: "dct:description@en",
    version: "schema:version",
    created: "schema:dateCreated",
    modified: "schema:dateModified",
    history_note: "skos:historyNote@en",
  }),
  scheme_agents: cells({
    scheme: "c:of>scheme",
    role: "c:role",
    position: "schema:position",
    name: "schema:name",
    kind: "c:kind",
  }),
  principles: cells({
    scheme: "skos:inScheme>scheme",
    key: "skos:notation",
    definition: "skos:definition@en",
    scope_note: "skos:scopeNote@en",
    ...sourced,
  }),
  principle_relations: cells({
    principle: "c:of>principle",
    relation: "c:kind",
    other: "c:target>principle",
    position: "schema:position",
    certainty: "c:certainty",
  }),
  enshrinements: cells({
    instrument: "c:instrument>instrument",
    principle: "dct:subject>principle",
    locator: "c:locator",
    explicit: "c:explicit",
    ...sourced,
  }),
  readings: cells({
    scheme: "c:scheme>scheme",
    position: "schema:position",
    extent: "c:extent",
    inferred: "c:inferred",
  }),
  processes: cells({
    name: "schema:name@en",
    opened: "schema:startDate",
    closed: "schema:endDate",
    mandate: "dct:subject>provision",
    ...sourced,
  }),
  questions: cells({ process: "dct:isPartOf>process", number: "schema:position", text: "schema:text" }),
  contributions: cells({
    process: "dct:isPartOf>process",
    language: "schema:inLanguage",
    date: "schema:dateCreated",
    licence: "dct:rights",
    url: "schema:url=c:url",
    sha256: "c:sha256",
    length: "c:textLength",
    text_held: "c:textHeld",
    original_file: "c:originalFile",
    original_sha256: "c:originalSha256",
    original_media_type: "c:originalMediaType",
    source_citation: "dct:bibliographicCitation",
    source_url: "dct:source=c:sourceUrl",
    certainty: "c:certainty",
    note: "skos:note@en",
  }),
  passages: cells({
    contribution: "dct:isPartOf>contribution",
    number: "schema:position",
    start: "oa:start",
    end: "oa:end",
    voice: "c:voice",
    text: "schema:text",
  }),
  evidence: cells({
    kind: "c:kind",
    status: "c:status",
    coder: "prov:wasAttributedTo>coder",
    coded_at: "c:codedAt",
    confidence: "c:confidence",
    codebook_version: "c:codebookVersion",
    note: "skos:note@und",
    stance: "c:stance",
    explicit: "c:explicit",
    named_as: "c:namedAs",
    part: "c:part",
    range_text: "c:rangeText",
    function: "c:function",
    strength: "c:strength",
    addressee: "c:addressee",
    action: "c:action",
  }),
  words: cells({ exact: "oa:exact", prefix: "oa:prefix", suffix: "oa:suffix" }),
  offsets: cells({ start: "oa:start", end: "oa:end", start_utf16: "c:startUtf16", end_utf16: "c:endUtf16" }),
  evidence_links: cells({ role: "c:role", position: "schema:position", expanded: "c:expanded" }),
  sources: cells({ citation: "dct:bibliographicCitation", url: "schema:url=c:url" }),
} as const;
