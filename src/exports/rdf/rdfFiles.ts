import type { ExportFile } from "../ExportFile.ts";
import type { ExportSource } from "../ExportSource.ts";
import type { Scope } from "../Scope.ts";
import { allResources } from "./allResources.ts";
import { codebook } from "./codebook.ts";
import { codebookNameIn, type CodebookPart, codebookPart } from "./codebookPart.ts";
import { jsonLd } from "./jsonLd.ts";
import { nQuads } from "./nQuads.ts";
import type { RdfFormat } from "./RdfFormat.ts";
import type { Resource } from "./Resource.ts";
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
  if (name === "graph") return fileOf(path, format, source, () => allResources(source, scope));
  const part = codebookPart(name, source.snapshot);
  return part && fileOf(path, format, source, () => codebook(source, part));
}

/** Of this very part, which its name may not tell from others. Throws an Error with a sentence where the graph has none such. */
export function codebookFile(suffix: string, part: CodebookPart, source: ExportSource): ExportFile {
  const format = formats.find((one) => one.suffix === suffix)!;
  const path = `${codebookNameIn(source.snapshot, part)}${suffix}`;
  return fileOf(path, format, source, () => codebook(source, part));
}

function fileOf(
  path: string,
  format: RdfFormat,
  { base }: ExportSource,
  resources: () => AsyncIterable<Resource>,
): ExportFile {
  return { path, mediaType: format.mediaType, content: () => format.write(resources(), base) };
}
