import type { ExportFile } from "../ExportFile.ts";
import type { ExportSource } from "../ExportSource.ts";
import { inPieces } from "../inPieces.ts";
import { addressIn } from "../rdf/addresses.ts";
import type { Scope } from "../Scope.ts";
import { evidence, rowsIn } from "../tables/evidence.ts";
import { whichDataInWords } from "../whichData.ts";
import { withLinks } from "./withLinks.ts";
import { annotationOf } from "./annotationOf.ts";

export const annotationsName = "annotations.jsonld";
export const annotationsType = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"';

export function annotationsFile(path: string, source: ExportSource, scope: Scope): ExportFile | undefined {
  if (path !== annotationsName) return undefined;
  return { path, mediaType: annotationsType, content: () => annotationLines(source, scope, source.base) };
}

/** The same for a site at another address. */
export function annotationLines(source: ExportSource, scope: Scope, base: string): AsyncIterable<string> {
  return inPieces(linesOf(source, scope, base));
}

const label =
  "Evidence of Concordance as Web Annotations. Left out are readings, enshrinements, parties and the codebook; the tables of the same export hold them.";

/** All evidence as one collection with one page: the model of the W3C, so that other programs mark the words in the texts. */
async function* linesOf(source: ExportSource, scope: Scope, base: string): AsyncGenerator<string> {
  const { snapshot } = source;
  const context = ["http://www.w3.org/ns/anno.jsonld", { c: `${base}ns#` }];
  let total = 0;
  for (const _row of rowsIn(snapshot, scope)) total += 1;
  const said = { label: `${label} ${whichDataInWords(source, scope)}`, total };
  const collection = { "@context": context, id: `${base}annotations`, type: "AnnotationCollection", ...said };
  const page = { id: `${base}${addressIn("annotations", "1")}`, type: "AnnotationPage", startIndex: 0 };
  yield `${JSON.stringify(collection).slice(0, -1)},\n"first": ${JSON.stringify(page).slice(0, -1)},"items": [`;
  let before = "\n";
  for await (const [row, links] of withLinks(evidence, source, scope)) {
    yield before + JSON.stringify(annotationOf(row, links, base));
    before = ",\n";
  }
  yield "\n]}}\n";
}
