import { Addressing } from "./Addressing.ts";
import { inPieces } from "../inPieces.ts";
import { literalText } from "./literalText.ts";
import type { RdfFormat } from "./RdfFormat.ts";
import type { RdfObject, Resource } from "./Resource.ts";

/** A thing a paragraph, for people too. */
export const turtle: RdfFormat = {
  suffix: ".ttl",
  mediaType: "text/turtle; charset=utf-8",
  write: (resources, base) => inPieces(paragraphsOf(resources, new Addressing(base))),
};

async function* paragraphsOf(resources: AsyncIterable<Resource>, addressing: Addressing): AsyncGenerator<string> {
  for (const [prefix, address] of Object.entries(addressing.prefixes)) yield `@prefix ${prefix}: <${address}> .\n`;
  for await (const { iri, types, statements } of resources) {
    const lines = statements.map(([term, object]) => `${term} ${objectText(object, addressing)}`);
    if (types.length > 0) lines.unshift(`a ${types.join(", ")}`);
    if (lines.length > 0) yield `\n<${addressing.whole(iri)}>\n  ${lines.join(" ;\n  ")} .\n`;
  }
}

function objectText(object: RdfObject, addressing: Addressing): string {
  if ("iri" in object) return `<${addressing.whole(object.iri)}>`;
  const text = literalText(object.text);
  if (object.language !== undefined) return `${text}@${object.language}`;
  return object.type === undefined ? text : `${text}^^${object.type}`;
}
