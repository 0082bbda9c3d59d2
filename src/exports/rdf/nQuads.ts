import { Addressing } from "./Addressing.ts";
import { inPieces } from "../inPieces.ts";
import { literalText } from "./literalText.ts";
import type { RdfFormat } from "./RdfFormat.ts";
import type { RdfObject, Resource } from "./Resource.ts";

/** A statement a line, in the default graph; canonical but for the order of lines. */
export const nQuads: RdfFormat = {
  suffix: ".nq",
  mediaType: "application/n-quads; charset=utf-8",
  write: (resources, base) => inPieces(linesOf(resources, new Addressing(base))),
};

async function* linesOf(resources: AsyncIterable<Resource>, addressing: Addressing): AsyncGenerator<string> {
  for await (const resource of resources) yield quadsOf(resource, addressing);
}

/** The lines of one thing. */
export function quadsOf({ iri, types, statements }: Resource, addressing: Addressing): string {
  const [subject, type] = [`<${addressing.whole(iri)}>`, addressing.named("rdf:type")];
  let lines = "";
  for (const name of types) lines += `${subject} <${type}> <${addressing.named(name)}> .\n`;
  for (const [term, object] of statements)
    lines += `${subject} <${addressing.named(term)}> ${objectText(object, addressing)} .\n`;
  return lines;
}

function objectText(object: RdfObject, addressing: Addressing): string {
  if ("iri" in object) return `<${addressing.whole(object.iri)}>`;
  const text = literalText(object.text);
  if (object.language !== undefined) return `${text}@${object.language}`;
  return object.type === undefined ? text : `${text}^^<${addressing.named(object.type)}>`;
}
