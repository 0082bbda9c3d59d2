import { productVersion } from "../../domain/service/productVersion.ts";
import { byText } from "../../text/byText.ts";
import { firstDayOf } from "../../text/partialDates.ts";
import { csv } from "../csv.ts";
import type { Measure } from "../ExportFile.ts";
import type { ExportSource } from "../ExportSource.ts";
import { measure } from "../measured.ts";
import { wholeGraph } from "../Scope.ts";
import { allTables } from "../tables/allTables.ts";
import type { ExportTable, Field } from "../tables/ExportTable.ts";

const types: Readonly<Record<Field["type"], string>> = {
  string: "sc:Text",
  integer: "sc:Integer",
  number: "sc:Float",
  boolean: "sc:Boolean",
};

/** The tables as a schema.org Dataset in the words of Croissant 1.0, for search engines of data and for programs that learn from them. */
export async function* croissant(source: ExportSource): AsyncGenerator<string> {
  const { base, snapshot } = source;
  const measures = new Map<string, Measure>();
  for (const table of allTables) await measure(fileOf(table, source), measures);
  const dates = snapshot.tables.contribution.columns.date;
  const days = Array.from({ length: snapshot.tables.contribution.count }, (_none, row) => dates.at(row) ?? "");
  const about = {
    "@context": context,
    "@type": "sc:Dataset",
    name: "Concordance",
    description:
      "A knowledge graph of governance principles: who holds which principle, cites which instrument and recommends what; where, in which words.",
    conformsTo: "http://mlcommons.org/croissant/1.0",
    url: `${base}data`,
    license: "https://www.apache.org/licenses/LICENSE-2.0",
    version: `${productVersion}+${snapshot.dataVersion}`,
    // No clock: the date of the newest document.
    datePublished: firstDayOf(days.filter(Boolean).sort(byText).at(-1) ?? "1970"),
    citeAs: `Concordance, data version ${snapshot.dataVersion}, ${base}data`,
    creator: { "@type": "sc:Organization", name: "Concordance" },
    publisher: { "@type": "sc:Organization", name: "Concordance" },
    keywords: ["governance", "principles", "Internet governance", "knowledge graph", "content analysis"],
    inLanguage: "en",
    distribution: allTables.map((table) => ({
      "@type": "cr:FileObject",
      "@id": `${table.name}${csv.suffix}`,
      name: `${table.name}${csv.suffix}`,
      description: table.title,
      contentUrl: `${base}data/${table.name}${csv.suffix}`,
      contentSize: `${measures.get(table.name)!.bytes} B`,
      encodingFormat: "text/csv",
      sha256: measures.get(table.name)!.sha256,
    })),
    recordSet: allTables.map(recordsOf),
  };
  yield `${JSON.stringify(about, null, 2)}\n`;
}

function fileOf(table: ExportTable, source: ExportSource) {
  const content = () => csv.write(table.fields, table.rows(source, wholeGraph));
  return { path: table.name, mediaType: csv.mediaType, content };
}

function recordsOf({ name, title, fields, primaryKey }: ExportTable): object {
  return {
    "@type": "cr:RecordSet",
    "@id": name,
    name,
    description: title,
    key: primaryKey.map((field) => ({ "@id": `${name}/${field}` })),
    field: fields.map((field) => ({
      "@type": "cr:Field",
      "@id": `${name}/${field.name}`,
      name: field.name,
      description: field.description,
      dataType: types[field.type],
      source: { fileObject: { "@id": `${name}${csv.suffix}` }, extract: { column: field.name } },
    })),
  };
}

/** As the specification gives it, so that nobody has to fetch one. */
const context = {
  "@language": "en",
  "@vocab": "https://schema.org/",
  sc: "https://schema.org/",
  cr: "http://mlcommons.org/croissant/",
  rai: "http://mlcommons.org/croissant/RAI/",
  dct: "http://purl.org/dc/terms/",
  conformsTo: "dct:conformsTo",
  citeAs: "cr:citeAs",
  column: "cr:column",
  data: { "@id": "cr:data", "@type": "@json" },
  dataType: { "@id": "cr:dataType", "@type": "@vocab" },
  equivalentProperty: "cr:equivalentProperty",
  examples: { "@id": "cr:examples", "@type": "@json" },
  extract: "cr:extract",
  field: "cr:field",
  fileProperty: "cr:fileProperty",
  fileObject: "cr:fileObject",
  fileSet: "cr:fileSet",
  format: "cr:format",
  includes: "cr:includes",
  isLiveDataset: "cr:isLiveDataset",
  jsonPath: "cr:jsonPath",
  key: "cr:key",
  md5: "cr:md5",
  parentField: "cr:parentField",
  path: "cr:path",
  recordSet: "cr:recordSet",
  references: "cr:references",
  regex: "cr:regex",
  repeated: "cr:repeated",
  replace: "cr:replace",
  samplingRate: "cr:samplingRate",
  separator: "cr:separator",
  source: "cr:source",
  subField: "cr:subField",
  transform: "cr:transform",
};
