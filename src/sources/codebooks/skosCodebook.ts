import { groupBy } from "../../text/groupBy.ts";
import { LANGUAGE } from "../seeds/records/rules.ts";
import { ImportFault } from "../tables/ImportFault.ts";
import { type Codebook, type Concept, emptyConcept, type Labels } from "./Codebook.ts";
import type { Triple, TripleObject } from "./Triple.ts";

const skos = "http://www.w3.org/2004/02/skos/core#";
const type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
/** Our own terms stand below the address of the site, which differs from site to site. */
const own = /^https?:\/\/\S+\/ns#(?=(notLabel|notToBeConfusedWith|isGroup)$)/;

type Statements = ReadonlyMap<string, readonly TripleObject[]>;

/**
 * The concepts of one scheme of a SKOS file. `wanted` chooses among several by notation or the end of its address. Throws an ImportFault
 * where there is no concept, or no choice is clear.
 */
export function skosCodebook(file: string, text: string, triples: readonly Triple[], wanted: string): Codebook {
  const things = new Map(
    [...groupBy(triples, ({ subject }) => subject)].map(([subject, all]) => {
      const statements = groupBy(all, ({ predicate }) => predicate.replace(skos, "skos:").replace(own, "own:"));
      return [subject, new Map([...statements].map(([term, some]) => [term, some.map(({ object }) => object)]))];
    }),
  );
  const of = (kind: string) => [...things].filter(([, about]) => irisOf(about, type).includes(skos + kind));
  const scheme = chosen(file, of("ConceptScheme"), wanted);
  const concepts = of("Concept").filter(([, about]) => {
    const schemes = [...irisOf(about, "skos:inScheme"), ...irisOf(about, "skos:topConceptOf")];
    return scheme === undefined || schemes.length === 0 || schemes.includes(scheme[0]);
  });
  if (concepts.length === 0) throw new ImportFault(`${file} holds no concept (skos:Concept) of such a scheme.`);
  const lineOf = linesIn(text);
  const read = new Map(concepts.map(([iri, about]) => [iri, conceptOf(iri, about, lineOf(iri))]));
  for (const [iri, about] of concepts) addInverse(iri, about, read);
  const [, said] = scheme ?? ["", new Map<string, TripleObject[]>()];
  const first = (...terms: string[]) => terms.flatMap((term) => textsOf(said, term))[0]?.text.trim() || undefined;
  return {
    title: first("http://purl.org/dc/terms/title", "skos:prefLabel"),
    version: first("https://schema.org/version", "http://www.w3.org/2002/07/owl#versionInfo"),
    description: first("http://purl.org/dc/terms/description", "skos:definition"),
    concepts: [...read.values()],
    leftOut: leftOutOf(concepts, [...of("Collection"), ...of("OrderedCollection")].length),
  };
}

/** Of these a principle keeps all, of those below one. */
const kept: ReadonlySet<string> = new Set(
  [
    "prefLabel",
    "altLabel",
    "broader",
    "narrower",
    "related",
    "exactMatch",
    "closeMatch",
    "broadMatch",
    "inScheme",
    "topConceptOf",
  ].map((name) => `skos:${name}`),
);
const keptOnce: ReadonlySet<string> = new Set(["skos:notation", "skos:definition", "skos:scopeNote"]);

function leftOutOf(concepts: readonly [string, Statements][], collections: number): Map<string, number> {
  const left = new Map<string, number>();
  for (const [, about] of concepts)
    for (const [term, objects] of about) {
      const isKept = keptOnce.has(term) && textsOf(about, term).length > 0;
      const times = objects.length - (isKept ? 1 : 0);
      if (term.startsWith("skos:") && !kept.has(term) && times > 0) left.set(term, (left.get(term) ?? 0) + times);
    }
  return collections > 0 ? left.set("collections", collections) : left;
}

function chosen(
  file: string,
  schemes: readonly [string, Statements][],
  wanted: string,
): [string, Statements] | undefined {
  const named = schemes.filter(
    ([iri, about]) => iri.endsWith(`/${wanted}`) || textsOf(about, "skos:notation").some(({ text }) => text === wanted),
  );
  if (named.length === 1) return named[0];
  if (schemes.length <= 1) return schemes[0];
  const listed = schemes.map(([iri]) => iri).join(", ");
  throw new ImportFault(
    `${file} holds several schemes, and none of them is "${wanted}": ${listed}. Choose one with --from, by the end of its address.`,
  );
}

function conceptOf(iri: string, about: Statements, line: number): Concept {
  const joined = (term: string) => preferred(textsOf(about, term));
  return {
    ...emptyConcept(iri, line),
    key: textsOf(about, "skos:notation")[0]?.text,
    labels: byLanguage(textsOf(about, "skos:prefLabel")),
    altLabels: byLanguage(textsOf(about, "skos:altLabel")),
    notLabels: byLanguage(textsOf(about, "own:notLabel")),
    definition: joined("skos:definition"),
    scopeNote: joined("skos:scopeNote"),
    isGroup: textsOf(about, "own:isGroup").some(({ text }) => text === "true"),
    broader: irisOf(about, "skos:broader"),
    related: irisOf(about, "skos:related"),
    notToBeConfusedWith: irisOf(about, "own:notToBeConfusedWith"),
    exactMatch: irisOf(about, "skos:exactMatch"),
    closeMatch: irisOf(about, "skos:closeMatch"),
    broadMatch: irisOf(about, "skos:broadMatch"),
  };
}

/** SKOS says broader from above too. */
function addInverse(iri: string, about: Statements, concepts: ReadonlyMap<string, Concept>): void {
  for (const below of irisOf(about, "skos:narrower")) {
    const broader = concepts.get(below)?.broader;
    if (broader !== undefined && !broader.includes(iri)) broader.push(iri);
  }
}

/** In English where it is there. */
function preferred(texts: readonly { text: string; language: string }[]): string {
  return (texts.find(({ language }) => /^en\b/i.test(language)) ?? texts[0])?.text.trim() ?? "";
}

function byLanguage(texts: readonly { text: string; language: string }[]): Labels {
  const named = texts
    .map(({ text, language }) => ({ text: text.trim(), language: languageOf(language) }))
    .filter(({ text }) => text !== "");
  // What has no language is taken for English, unless something is English by name.
  const bare = named.some(({ language }) => language === "en") ? "und" : "en";
  const labels = groupBy(named, ({ language }) => language || bare);
  return Object.fromEntries(
    [...labels].map(([language, own]) => [language, [...new Set(own.map(({ text }) => text))]]),
  );
}

/** Parsers write `zh-hant`, people `zh-Hant`; empty for what is no plain language. */
function languageOf(tag: string): string {
  try {
    const [language = ""] = tag === "" ? [] : Intl.getCanonicalLocales(tag);
    return LANGUAGE.test(language) ? language : "";
  } catch {
    return "";
  }
}

function textsOf(about: Statements, term: string): { text: string; language: string }[] {
  return (about.get(term) ?? []).filter((object) => "text" in object);
}

function irisOf(about: Statements, term: string): string[] {
  return [...new Set((about.get(term) ?? []).flatMap((object) => ("iri" in object ? [object.iri] : [])))].sort();
}

/** Where a file speaks of a concept; parsers do not say it. Turtle may write `ex:privacy`, of which the end is looked for. */
function linesIn(text: string): (iri: string) => number {
  const lines = new Map<string, number>();
  for (const [at, line] of text.split("\n").entries())
    for (const [, whole, end, id] of line.matchAll(
      /^\s*(?:<([^>]*)>|[\w.-]*:([^\s:]+))(?=\s|$)|"(?:@id|id|uri)"\s*:\s*"([^"]*)"/g,
    )) {
      const name = whole ?? end ?? id ?? "";
      if (!lines.has(name)) lines.set(name, at + 1);
    }
  return (iri) => lines.get(iri) ?? lines.get(/[^/#]*$/.exec(iri)![0]) ?? 1;
}
