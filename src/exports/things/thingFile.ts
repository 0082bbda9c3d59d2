import { annotationLines, annotationsType } from "../annotations/annotations.ts";
import type { ExportSource } from "../ExportSource.ts";
import { jsonLd } from "../rdf/jsonLd.ts";
import { turtle } from "../rdf/turtle.ts";
import { textFiles } from "../textFiles.ts";
import { kindOf, scopeOf, thingKinds, thingResources } from "./thingResources.ts";

/** The forms in which the exports say something of one thing; annotations and the text are those of documents. */
export type ThingForm = "ttl" | "jsonld" | "annotations.jsonld" | "txt";

export interface ThingFile {
  mediaType: string;
  content(): AsyncIterable<string | Uint8Array>;
}

/** One thing as a file, for a site at `base`, which ends in a slash; undefined where there is none in this form. The caller knows that the graph has the thing. */
export async function thingFile(
  source: ExportSource,
  id: string,
  form: ThingForm,
  base: string,
): Promise<ThingFile | undefined> {
  if (form === "annotations.jsonld" || form === "txt") {
    if (kindOf(id) !== "contribution") return undefined;
    if (form === "txt") return textFiles(source, scopeOf(id)).at(0);
    return { mediaType: annotationsType, content: () => annotationLines(source, scopeOf(id), base) };
  }
  if (!thingKinds.has(kindOf(id))) return undefined;
  const format = form === "ttl" ? turtle : jsonLd;
  return { mediaType: format.mediaType, content: () => format.write(thingResources(source, id), base) };
}
