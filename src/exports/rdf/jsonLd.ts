import { Addressing } from "./Addressing.ts";
import { inPieces } from "../inPieces.ts";
import type { RdfFormat } from "./RdfFormat.ts";
import type { RdfObject, Resource } from "./Resource.ts";
import { contextAt, hasLanguages, type Term, typeInContext } from "./vocabulary.ts";

/** A thing a line. The context stands in the file: nobody has to fetch one, and readers of JSON need not know of it. */
export const jsonLd: RdfFormat = {
  suffix: ".jsonld",
  mediaType: "application/ld+json; charset=utf-8",
  write: (resources, base) => inPieces(linesOf(resources, new Addressing(base))),
};

async function* linesOf(resources: AsyncIterable<Resource>, addressing: Addressing): AsyncGenerator<string> {
  yield jsonLdHead(addressing.base);
  let before = "";
  for await (const resource of resources) {
    yield before + JSON.stringify(nodeOf(resource, addressing));
    before = ",\n";
  }
  yield `\n${jsonLdEnd}\n`;
}

export const jsonLdEnd = "]}";

export function jsonLdHead(base: string): string {
  return `{"@context": ${JSON.stringify(contextAt(base))},\n"@graph": [\n`;
}

export function nodeOf({ iri, types, statements }: Resource, addressing: Addressing): object {
  const objects = new Map<Term, RdfObject[]>();
  for (const [term, object] of statements) {
    const known = objects.get(term);
    if (known === undefined) objects.set(term, [object]);
    else known.push(object);
  }
  return {
    "@id": addressing.whole(iri),
    ...(types.length > 0 && { "@type": types }),
    ...Object.fromEntries([...objects].map(([term, all]) => [term, valuesOf(term, all, addressing)])),
  };
}

function valuesOf(term: Term, objects: readonly RdfObject[], addressing: Addressing): unknown {
  if (hasLanguages(term) && objects.every((object) => "language" in object)) return byLanguage(objects);
  const values = objects.map((object) => valueOf(term, object, addressing));
  return values.length === 1 ? values[0] : values;
}

function valueOf(term: Term, object: RdfObject, addressing: Addressing): unknown {
  if ("iri" in object) return addressing.whole(object.iri);
  const { text, language, type } = object;
  if (language !== undefined) return { "@value": text, "@language": language };
  if (type === undefined) return text;
  if (type !== typeInContext(term)) return { "@value": text, "@type": type };
  return type === "xsd:decimal" ? text : (JSON.parse(text) as number | boolean);
}

function byLanguage(objects: readonly RdfObject[]): Record<string, string | string[]> {
  const texts: Record<string, string[]> = {};
  for (const object of objects)
    if ("language" in object && object.language !== undefined) (texts[object.language] ??= []).push(object.text);
  return Object.fromEntries(
    Object.entries(texts).map(([language, all]) => [language, all.length === 1 ? all[0]! : all]),
  );
}
