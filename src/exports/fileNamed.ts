import { croissant } from "./about/croissant.ts";
import { feed } from "./about/feed.ts";
import { openApi } from "./about/openApi.ts";
import { annotationsFile, annotationsName } from "./annotations/annotations.ts";
import { citationFile, citationFileNames } from "./cite/citationFile.ts";
import { dataPackage, descriptorName } from "./dataPackage.ts";
import type { ExportFile, Measure } from "./ExportFile.ts";
import type { ExportSource } from "./ExportSource.ts";
import { measured } from "./measured.ts";
import { type Scope, wholeGraph } from "./Scope.ts";
import { networkFile, networkFileNames } from "./network/networkFiles.ts";
import { qdaFile, qdaFileNames } from "./qda/qdaFiles.ts";
import { rdfFile, rdfFileNames } from "./rdf/rdfFiles.ts";
import { tableFormats } from "./tableFormats.ts";
import { allTables } from "./tables/allTables.ts";
import { codings } from "./tables/codings.ts";
import { whichData } from "./whichData.ts";
import { workbook } from "./workbook.ts";
import { zip } from "./zip.ts";

export const archiveName = "all.zip";
export const workbookName = "all.xlsx";
const tables = [codings, ...allTables];

/** What is said of all files together. */
const about: Readonly<Record<string, { mediaType: string; content: (source: ExportSource) => AsyncIterable<string> }>> =
  {
    "croissant.json": { mediaType: "application/ld+json; charset=utf-8", content: croissant },
    "feed.atom": { mediaType: "application/atom+xml; charset=utf-8", content: feed },
    "openapi.json": { mediaType: "application/json; charset=utf-8", content: listed },
  };

/** What can be had as one file, beside the files of the package. */
export const fileNames: readonly string[] = [
  archiveName,
  workbookName,
  annotationsName,
  ...citationFileNames,
  ...Object.keys(about),
  ...networkFileNames,
  ...qdaFileNames,
  ...rdfFileNames,
  ...tables.flatMap(({ name }) => tableFormats.map(({ suffix }) => `${name}${suffix}`)),
];

/** A file that is whole in itself: a table in one format, the workbook of all tables, the archive of the package, or RDF; undefined for others. */
export function fileNamed(path: string, source: ExportSource, scope: Scope): ExportFile | undefined {
  if (path === archiveName) return { path, mediaType: "application/zip", content: () => archive(source, scope) };
  if (path === workbookName) return { path, mediaType: workbookType, content: () => workbook(source, scope) };
  for (const table of tables)
    for (const format of tableFormats)
      if (path === `${table.name}${format.suffix}`)
        return {
          path,
          mediaType: format.mediaType,
          content: () => format.write(table.fields, table.rows(source, scope), whichData(source, scope)),
        };
  for (const make of [aboutFile, annotationsFile, citationFile, networkFile, qdaFile, rdfFile]) {
    const file = make(path, source, scope);
    if (file !== undefined) return file;
  }
  return undefined;
}

function aboutFile(path: string, source: ExportSource): ExportFile | undefined {
  if (!Object.hasOwn(about, path)) return undefined;
  const { mediaType, content: write } = about[path]!;
  return { path, mediaType, content: () => write(source) };
}

async function* listed(source: ExportSource): AsyncGenerator<string> {
  const titles = new Map(tables.map(({ name, title }) => [name, title]));
  const files = fileNames.map((name) => ({
    name,
    mediaType: fileNamed(name, source, wholeGraph)!.mediaType,
    title: titles.get(name.replace(/\.\w+$/, "")) ?? name,
  }));
  const title = "All tables and texts, described by a Data Package (v2)";
  yield openApi(source, [...files, { name: descriptorName, mediaType: "application/json", title }]);
}

const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The whole package, and the codings for people beside it. */
async function* archive(source: ExportSource, scope: Scope): AsyncGenerator<Uint8Array> {
  const measures = new Map<string, Measure>();
  const files = dataPackage(source, scope, measures);
  const flat = fileNamed(`${codings.name}.csv`, source, scope)!;
  yield* zip([...files, flat].map((file) => ({ ...file, content: () => measured(file, measures) })));
}
