import { csv } from "./csv.ts";
import type { ExportFile, Measures } from "./ExportFile.ts";
import type { ExportSource } from "./ExportSource.ts";
import { inPieces } from "./inPieces.ts";
import type { Scope } from "./Scope.ts";
import { allTables } from "./tables/allTables.ts";
import type { ExportTable } from "./tables/ExportTable.ts";
import { type TextFile, textFiles } from "./textFiles.ts";
import { whichData } from "./whichData.ts";

export const descriptorName = "datapackage.json";

/** The whole graph as tables and texts, described by a Data Package (v2), which comes last: it says how large the others are. */
export function dataPackage(source: ExportSource, scope: Scope, measures: Measures): ExportFile[] {
  const texts = textFiles(source, scope);
  return [
    ...allTables.map((table) => tableFile(table, source, scope)),
    ...texts,
    descriptor(source, scope, texts, measures),
  ];
}

function tableFile(table: ExportTable, source: ExportSource, scope: Scope): ExportFile {
  return {
    path: `${table.name}${csv.suffix}`,
    mediaType: csv.mediaType,
    content: () => csv.write(table.fields, table.rows(source, scope)),
  };
}

function descriptor(source: ExportSource, scope: Scope, texts: readonly TextFile[], measures: Measures): ExportFile {
  return {
    path: descriptorName,
    mediaType: "application/json; charset=utf-8",
    content: () => inPieces(descriptorLines(source, scope, texts, measures)),
  };
}

/** A resource at a time: there is one for each text. */
async function* descriptorLines(
  source: ExportSource,
  scope: Scope,
  texts: readonly TextFile[],
  measures: Measures,
): AsyncGenerator<string> {
  const { dataVersion: version, ...part } = whichData(source, scope);
  let before = linesOf({ ...about, version, ...part, resources: [] }).replace(/\]\n\}$/, "\n");
  for (const table of allTables) {
    yield before + linesOf(tableResource(table, measures), "    ");
    before = ",\n";
  }
  for (const text of texts) yield before + linesOf(textResource(text, measures), "    ");
  yield "\n  ]\n}\n";
}

function linesOf(value: object, indent = ""): string {
  return indent + JSON.stringify(value, null, 2).replaceAll("\n", `\n${indent}`);
}

/** The licence is that of the records; texts have their own. */
const about = {
  $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
  name: "concordance",
  title: "Concordance",
  description:
    "A knowledge graph of governance principles: who holds which principle, cites which instrument and recommends what; where, in which words. Texts that may not be passed on are not in it.",
  licenses: [{ name: "Apache-2.0", path: "https://www.apache.org/licenses/LICENSE-2.0", title: "Apache License 2.0" }],
};

function tableResource({ name, title, fields, primaryKey, foreignKeys }: ExportTable, measures: Measures): object {
  const path = `${name}${csv.suffix}`;
  return {
    name,
    type: "table",
    title,
    path,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    dialect: { lineTerminator: "\n", doubleQuote: true },
    ...measureOf(path, measures),
    schema: {
      $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
      fields: fields.map(({ pattern, ...field }) => ({
        ...field,
        ...(pattern !== undefined && { constraints: { pattern } }),
      })),
      missingValues: [""],
      primaryKey,
      foreignKeys: foreignKeys.map(({ fields: own, table, keys }) => ({
        fields: own,
        reference: { ...(table !== "" && { resource: table }), fields: keys },
      })),
    },
  };
}

function textResource({ contribution, licence, path }: TextFile, measures: Measures): object {
  return {
    // No key has two hyphens together.
    name: `text--${contribution.replaceAll("/", "--")}`,
    title: `The text of ${contribution}`,
    path,
    format: "txt",
    mediatype: "text/plain",
    encoding: "utf-8",
    ...measureOf(path, measures),
    ...(licence !== null && { licenses: [{ name: licence }] }),
  };
}

function measureOf(path: string, measures: Measures): object {
  const measure = measures.get(path);
  if (measure === undefined) throw new Error(`${path} was not written before the package was described`);
  return { bytes: measure.bytes, hash: `sha256:${measure.sha256}` };
}
