import type { ExportFile } from "../ExportFile.ts";
import type { ExportSource } from "../ExportSource.ts";
import type { Scope } from "../Scope.ts";
import { allResources } from "./allResources.ts";
import { jsonLd } from "./jsonLd.ts";
import { nQuads } from "./nQuads.ts";
import type { RdfFormat } from "./RdfFormat.ts";
import type { Resource } from "./Resource.ts";
import { schemeResources } from "./schemeResources.ts";
import { turtle } from "./turtle.ts";

const formats: readonly RdfFormat[] = [nQuads, jsonLd, turtle];
const contents = { graph: allResources, codebook: codebook };
type Name = keyof typeof contents;

/** All of the graph, and its codebooks alone, each in every format of RDF. */
export const rdfFileNames: readonly string[] = Object.keys(contents).flatMap((name) =>
  formats.map(({ suffix }) => `${name}${suffix}`),
);

export function rdfFile(path: string, source: ExportSource, scope: Scope): ExportFile | undefined {
  const format = formats.find(({ suffix }) => path.endsWith(suffix));
  if (format === undefined || !rdfFileNames.includes(path)) return undefined;
  const content = contents[path.slice(0, -format.suffix.length) as Name];
  return { path, mediaType: format.mediaType, content: () => format.write(content(source, scope), source.base) };
}

const losses =
  "A codebook as SKOS knows it. Left out are who uses which principle, the sources of its records, and the order of labels and relations; the whole graph as RDF and the tables hold them.";

async function* codebook(source: ExportSource): AsyncGenerator<Resource> {
  for await (const resource of schemeResources(source)) {
    if (resource.types.includes("skos:ConceptScheme")) yield resource.say("skos:note", losses, "en");
    else if (!resource.types.includes("c:Relation") || isSure(resource)) yield resource.without("c:order");
  }
}

/** SKOS says all of a relation but how sure it is. */
function isSure({ statements }: Resource): boolean {
  return statements.some(([term]) => term === "c:certainty");
}
