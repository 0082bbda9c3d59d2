import { quadsOf } from "../../../exports/rdf/nQuads.ts";
import { type RdfObject, Resource } from "../../../exports/rdf/Resource.ts";
import type { Found, Statements } from "./Statements.ts";

/**
 * The things of N-Quads in canonical form, one after another: lines may come in any order in which those of one thing stand together, as they do
 * when they are sorted. Throws an ImportFault at the first line of another form.
 */
export async function* nQuadsIn(pieces: AsyncIterable<string[]>, statements: Statements): AsyncGenerator<Found> {
  let [line, found] = [0, undefined as Found | undefined];
  for await (const lines of pieces)
    for (const text of lines) {
      line += 1;
      const one = statementIn(text, line, statements);
      if (found?.resource.iri !== one.iri) {
        if (found !== undefined) yield found;
        found = { resource: one, first: line, last: line };
        continue;
      }
      found.last = line;
      found.resource.types.push(...one.types);
      found.resource.statements.push(...one.statements);
    }
  if (found !== undefined) yield found;
}

const quad = /^<(\S+)> <(\S+)> (?:<(\S+)>|"(.*)"(?:@([\w-]+)|\^\^<(\S+)>)?) \.$/s;

/** What one line says. */
function statementIn(text: string, line: number, statements: Statements): Resource {
  const [, subject, predicate, iri, literal, language, datatype] = quad.exec(text) ?? [];
  if (subject === undefined) throw statements.fault(line, "is no statement of N-Quads as an export writes it");
  const one = new Resource(statements.relative(subject), []);
  if (predicate === statements.type) one.types.push(statements.name(iri ?? ""));
  else {
    const object = iri === undefined ? literalOf(literal!, language, datatype, statements) : statements.link(iri);
    one.statements.push([statements.term(predicate!, line), object]);
  }
  // One form only: a byte that changes nothing that is said shows too.
  if (quadsOf(one, statements) !== `${text}\n`)
    throw statements.fault(line, "is not in the canonical form of N-Quads, in which an export writes it");
  return one;
}

function literalOf(
  escaped: string,
  language: string | undefined,
  datatype: string | undefined,
  statements: Statements,
): RdfObject {
  const text = escaped.includes("\\") ? escaped.replace(/\\(?:u([0-9A-F]{4})|(.))/g, unescaped) : escaped;
  if (language !== undefined) return { text, language };
  return datatype === undefined ? { text } : { text, type: statements.name(datatype) };
}

const signs: Readonly<Record<string, string>> = { b: "\b", t: "\t", n: "\n", f: "\f", r: "\r" };

function unescaped(_all: string, code: string | undefined, sign: string): string {
  return code === undefined ? (signs[sign] ?? sign) : String.fromCharCode(parseInt(code, 16));
}
