import type { ExportFile } from "../ExportFile.ts";
import type { ExportSource } from "../ExportSource.ts";
import type { Scope } from "../Scope.ts";
import { allResources } from "./allResources.ts";
import { codebook } from "./codebook.ts";
import { codebookPart } from "./codebookPart.ts";
import { jsonLd } from "./jsonLd.ts";
import { nQuads } from "./nQuads.ts";
import type { RdfFormat } from "./RdfFormat.ts";
import { turtle } from "./turtle.ts";

const formats: readonly RdfFormat[] = [nQuads, jsonLd, turtle];

/** All of the graph, and its codebooks alone, each in every format of RDF. */
export const rdfFileNames: readonly string[] = ["graph", "codebook"].flatMap((name) =>
  formats.map(({ suffix }) => `${name}${suffix}`),
);

/** The codebook may be that of one scheme and in one language, by its name: `codebook.small.fr.ttl`. */
export function rdfFile(path: string, source: ExportSource, scope: Scope): ExportFile | undefined {
  const format = formats.find(({ suffix }) => path.endsWith(suffix));
  if (format === undefined) return undefined;
  const name = path.slice(0, -format.suffix.length);
  const part = codebookPart(name, source.snapshot);
  if (part === undefined && name !== "graph") return undefined;
  const resources = () => (part === undefined ? allResources(source, scope) : codebook(source, part));
  return { path, mediaType: format.mediaType, content: () => format.write(resources(), source.base) };
}
