import { jsonLdEnd, jsonLdHead, nodeOf } from "../../../exports/rdf/jsonLd.ts";
import { type RdfObject, Resource } from "../../../exports/rdf/Resource.ts";
import { hasLanguages, isLink, type Term, terms, typeInContext } from "../../../exports/rdf/vocabulary.ts";
import type { Found, Statements } from "./Statements.ts";

const known: ReadonlySet<string> = new Set(terms);

/**
 * The things of JSON-LD as exports write it: our context, then a thing a line. Other JSON-LD may say the same in many ways, and is not read.
 * Throws an ImportFault at the first line of another form.
 */
export async function* jsonLdIn(pieces: AsyncIterable<string[]>, statements: Statements): AsyncGenerator<Found> {
  const head = jsonLdHead(statements.base).trimEnd().split("\n");
  let [last, after] = [0, undefined as string | undefined];
  for await (const [text, line] of numbered(pieces)) {
    last = line;
    const frame = line <= head.length ? head[line - 1] : after;
    if (frame !== undefined) {
      if (text !== frame) throw statements.fault(line, otherForm);
      // After the end nothing stands.
      if (line > head.length) after = "";
      continue;
    }
    if (!text.endsWith(",")) after = jsonLdEnd;
    const node = after === undefined ? text.slice(0, -1) : text;
    yield { resource: resourceIn(node, line, statements), first: line, last: line };
  }
  if (after !== "") throw statements.fault(last, "is the last one, and no JSON-LD of an export ends there");
}

async function* numbered(pieces: AsyncIterable<string[]>): AsyncGenerator<[text: string, line: number]> {
  let line = 0;
  for await (const lines of pieces) for (const text of lines) yield [text, (line += 1)];
}

const otherForm = "is not JSON-LD as an export writes it, our context and a thing a line; no other is read";

function resourceIn(node: string, line: number, statements: Statements): Resource {
  let fields: unknown;
  try {
    fields = JSON.parse(node);
  } catch {
    throw statements.fault(line, otherForm);
  }
  const { "@id": id, "@type": types, ...said } = Object(fields) as Record<string, unknown>;
  const resource = new Resource(statements.relative(String(id)), listOf(types).map(String));
  for (const [name, values] of Object.entries(said)) {
    if (!known.has(name)) throw statements.fault(line, `says ${name}, which no export of Concordance says`);
    const term = name as Term;
    for (const object of objectsOf(term, values, statements)) resource.statements.push([term, object]);
  }
  // One form only: a byte that changes nothing that is said shows too.
  if (JSON.stringify(nodeOf(resource, statements)) !== node) throw statements.fault(line, otherForm);
  return resource;
}

function objectsOf(term: Term, values: unknown, statements: Statements): RdfObject[] {
  if (hasLanguages(term) && typeof values === "object" && !Array.isArray(values) && !("@value" in Object(values)))
    return Object.entries(Object(values) as Record<string, unknown>).flatMap(([language, texts]) =>
      listOf(texts).map((text) => ({ text: String(text), language })),
    );
  return listOf(values).map((value) => {
    const { "@value": text, "@language": language, "@type": type } = Object(value) as Record<string, string>;
    if (text !== undefined) return { text, ...(language === undefined ? { type: type! } : { language }) };
    if (isLink(term)) return statements.link(String(value));
    const typed = typeInContext(term);
    return { text: String(value), ...(typed !== undefined && { type: typed }) };
  });
}

function listOf(value: unknown): unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
