import { annotationsName } from "./annotations/annotations.ts";
import { citationFileNames } from "./cite/citationFile.ts";
import { dataPackage } from "./dataPackage.ts";
import type { ExportFile, Measure } from "./ExportFile.ts";
import type { ExportSource } from "./ExportSource.ts";
import { archiveName, fileNamed, fileNames, workbookName } from "./fileNamed.ts";
import type { Scope } from "./Scope.ts";
import { seedBundle } from "./seeds/seedBundle.ts";

/** What may stand beside the tables of a folder: the same in other formats, and the codings in words. */
const extras = {
  tables: [],
  codings: ["codings.csv"],
  jsonl: fileNames.filter((name) => name.endsWith(".jsonl")),
  parquet: fileNames.filter((name) => name.endsWith(".parquet")),
  annotations: [annotationsName],
  cite: [...citationFileNames],
  metadata: ["croissant.json", "openapi.json", "feed.atom"],
  gexf: ["network.gexf"],
  graphml: ["network.graphml"],
  qdpx: ["project.qdpx", "codebook.qdc"],
  "qdpx-utf16": ["project-utf16.qdpx", "codebook.qdc"],
  rdf: ["graph.nq", "graph.jsonld"],
  skos: ["codebook.ttl"],
  xlsx: [workbookName],
} satisfies Record<string, string[]>;

const seeds = "seeds";
export const folderFormats = ["all", ...Object.keys(extras), seeds];

/**
 * The files of a folder: tables and texts with a Data Package, and what else was asked for; or the seed bundle, which stands alone, since
 * `plant` reads a folder whole.
 */
export async function folderFiles(
  formats: readonly string[],
  source: ExportSource,
  scope: Scope,
  measures: Map<string, Measure>,
): Promise<ExportFile[]> {
  if (formats.includes(seeds)) {
    if (formats.length > 1)
      throw new Error("--format seeds has a folder of its own. Export other formats into another.");
    return seedBundle(source, scope);
  }
  const wanted = Object.entries(extras).filter(([format]) => formats.includes(format) || formats.includes("all"));
  const names = new Set(wanted.flatMap(([, all]) => all));
  return [...dataPackage(source, scope, measures), ...[...names].map((name) => fileNamed(name, source, scope)!)];
}

/** The one file of a format that goes where only one can: of several, the first. */
export function soleFile(formats: readonly string[], source: ExportSource, scope: Scope): ExportFile {
  const [format = "tables"] = formats;
  const names: Readonly<Record<string, readonly string[]>> = { ...extras, tables: ["codings.csv"], all: [archiveName] };
  const [name] = formats.length > 1 ? [] : (names[format] ?? []);
  if (name === undefined)
    throw new Error(`${formats.join(", ")}: these are several files. Name a folder, or one other format.`);
  return fileNamed(name, source, scope)!;
}
