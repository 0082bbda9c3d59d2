const resources = [
  "c:advances", "c:answers", "c:cites", "c:contributor", "c:instrument", "c:invokes", "c:notFound",
  "c:notToBeConfusedWith", "c:of", "c:passage", "c:provision", "c:scheme", "c:target", "dct:isPartOf", "dct:source",
  "dct:subject", "oa:hasBody", "oa:hasSelector", "oa:hasSource", "oa:hasTarget", "oa:motivatedBy",
  "prov:wasAttributedTo", "schema:creator", "schema:publisher", "schema:sameAs", "schema:url", "skos:broader", "skos:hasTopConcept",
  "skos:inScheme", "skos:narrower", "skos:related", "skos:topConceptOf", "skos:broadMatch", "skos:closeMatch",
  "skos:exactMatch", "skos:narrowMatch",
] as const; // prettier-ignore
const byLanguage = [
  "c:notLabel", "dct:title", "schema:alternateName", "schema:name", "skos:altLabel", "skos:definition", "skos:note",
  "skos:historyNote", "skos:prefLabel", "skos:scopeNote", "dct:description",
] as const; // prettier-ignore
const typed = {
  "c:confidence": "xsd:decimal",
  "c:endUtf16": "xsd:nonNegativeInteger",
  "c:expanded": "xsd:boolean",
  "c:explicit": "xsd:boolean",
  "c:inferred": "xsd:boolean",
  "c:isGroup": "xsd:boolean",
  "c:isPart": "xsd:boolean",
  "c:notFoundCount": "xsd:nonNegativeInteger",
  "c:startUtf16": "xsd:nonNegativeInteger",
  "c:statements": "xsd:nonNegativeInteger",
  "c:textHeld": "xsd:boolean",
  "c:textLength": "xsd:nonNegativeInteger",
  "oa:end": "xsd:nonNegativeInteger",
  "oa:start": "xsd:nonNegativeInteger",
  "schema:position": "xsd:integer",
} as const;
const words = [
  "c:act", "c:action", "c:addressee", "c:body", "c:certainty", "c:codebookVersion", "c:cueWord", "c:digest",
  "c:extent", "c:formerKey", "c:function", "c:kind", "c:locator", "c:namedAs", "c:order", "c:originalFile", "c:originalMediaType",
  "c:originalSha256", "c:part", "c:rangeText", "c:regionalGroup", "c:role", "c:section", "c:sha256", "c:shortTitle",
  "c:sourceUrl", "c:stance", "c:status", "c:strength", "c:symbol", "c:url", "c:voice", "dct:bibliographicCitation",
  "dct:rights", "oa:exact", "oa:prefix", "oa:suffix", "owl:versionInfo", "schema:identifier", "schema:inLanguage",
  "schema:legislationIdentifier", "schema:text", "schema:version", "skos:notation",
] as const; // prettier-ignore
const dates = [
  "c:codedAt",
  "schema:dateCreated",
  "schema:dateModified",
  "schema:endDate",
  "schema:legislationDate",
  "schema:startDate",
] as const;

/** Every predicate that an export of RDF uses, by its prefix. `c:` is this program's own. */
export type Term =
  | (typeof resources)[number]
  | (typeof byLanguage)[number]
  | keyof typeof typed
  | (typeof words)[number]
  | (typeof dates)[number];

export const terms: readonly Term[] = [
  ...resources,
  ...byLanguage,
  ...(Object.keys(typed) as (keyof typeof typed)[]),
  ...words,
  ...dates,
];

/** Prefixes, for a site at this address. */
export function prefixesAt(base: string): Record<string, string> {
  return {
    c: `${base}ns#`,
    dct: "http://purl.org/dc/terms/",
    oa: "http://www.w3.org/ns/oa#",
    owl: "http://www.w3.org/2002/07/owl#",
    prov: "http://www.w3.org/ns/prov#",
    rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    schema: "https://schema.org/",
    skos: "http://www.w3.org/2004/02/skos/core#",
    xsd: "http://www.w3.org/2001/XMLSchema#",
  };
}

/** The JSON-LD context that says the same; whole in itself, so that nobody has to fetch one. */
export function contextAt(base: string): Record<string, unknown> {
  return {
    ...prefixesAt(base),
    ...Object.fromEntries(resources.map((term) => [term, { "@type": "@id" }])),
    ...Object.fromEntries(byLanguage.map((term) => [term, { "@container": "@language" }])),
    ...Object.fromEntries(Object.entries(typed).map(([term, type]) => [term, { "@type": type }])),
  };
}

const types: Readonly<Record<string, string>> = typed;
const dateTerms: ReadonlySet<string> = new Set(dates);

/** The type that the context of JSON-LD gives all values of a term. */
export function typeInContext(term: Term): string | undefined {
  return types[term];
}

/** The type of a value; undefined for words. RDF has a type for each precision of a date. */
export function typeOf(term: Term, value: string): string | undefined {
  return dateTerms.has(term) ? dateType(value) : types[term];
}

const linkTerms: ReadonlySet<string> = new Set(resources);

/** Whether another resource stands behind it, and no words. */
export function isLink(term: Term): boolean {
  return linkTerms.has(term);
}

const languageTerms: ReadonlySet<string> = new Set(byLanguage);

export function hasLanguages(term: Term): boolean {
  return languageTerms.has(term);
}

/** A time of day has a type of its own. */
function dateType(value: string): string {
  if (/^\d{4}$/.test(value)) return "xsd:gYear";
  if (/^\d{4}-\d{2}$/.test(value)) return "xsd:gYearMonth";
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? "xsd:date" : "xsd:dateTime";
}
