import type { ExportFile } from "./ExportFile.ts";
import type { ExportSource } from "./ExportSource.ts";
import type { Scope } from "./Scope.ts";
import { allTables } from "./tables/allTables.ts";
import { codings } from "./tables/codings.ts";
import type { Cell, ExportTable } from "./tables/ExportTable.ts";
import { whichDataInWords } from "./whichData.ts";
import { zip } from "./zip.ts";

const longestCell = 32_767;
const mostRows = 1_048_576;
const rowsInPiece = 500;
const namespace = "http://schemas.openxmlformats.org";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A workbook with a sheet a table. All cells are text, so that Excel makes no dates, numbers or formulas of what was said. */
export function workbook(source: ExportSource, scope: Scope): AsyncIterable<Uint8Array> {
  const tables = [codings, ...allTables];
  const part = (path: string, ...pieces: string[]): ExportFile => ({
    path,
    mediaType: "application/xml",
    async *content() {
      yield* [head, ...pieces];
    },
  });
  return zip([
    part("[Content_Types].xml", contentTypes(tables)),
    part(
      "_rels/.rels",
      relations([
        [`${ofBook}/officeDocument`, "xl/workbook.xml"],
        ["package/2006/relationships/metadata/core-properties", "docProps/core.xml"],
      ]),
    ),
    part("docProps/core.xml", properties(whichDataInWords(source, scope))),
    part("xl/workbook.xml", sheetList(tables)),
    part(
      "xl/_rels/workbook.xml.rels",
      relations([
        ...tables.map((_table, at): Relation => [`${ofBook}/worksheet`, `worksheets/sheet${at + 1}.xml`]),
        [`${ofBook}/styles`, "styles.xml"],
      ]),
    ),
    part("xl/styles.xml", styles),
    ...tables.map((table, at): ExportFile => {
      return { ...part(`xl/worksheets/sheet${at + 1}.xml`), content: () => sheet(table, source, scope) };
    }),
  ]);
}

async function* sheet(table: ExportTable, source: ExportSource, scope: Scope): AsyncGenerator<string> {
  const { name, fields } = table;
  const rowOf = (cells: readonly Cell[]) => `<row>${cells.map(cellOf).join("")}</row>`;
  let piece = `${head}<worksheet xmlns="${namespace}/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews><sheetData>`;
  piece += rowOf(fields.map((field) => field.name));
  let count = 1;
  for await (const row of table.rows(source, scope)) {
    piece += rowOf(fields.map((field) => row[field.name] ?? null));
    if (++count > mostRows)
      throw new Error(`${name} has more rows than a sheet of Excel holds (${mostRows}). Export CSV.`);
    if (count % rowsInPiece !== 0) continue;
    yield piece;
    piece = "";
  }
  yield `${piece}</sheetData></worksheet>`;
}

function cellOf(cell: Cell): string {
  if (cell === null) return '<c s="1"/>';
  const words = String(cell);
  const shown =
    words.length > longestCell
      ? `${words
          .slice(0, longestCell - 1)
          .toWellFormed()
          .replace(/\ufffd$/, "")}…`
      : words;
  return `<c s="1" t="inlineStr"><is><t xml:space="preserve">${escaped(shown)}</t></is></c>`;
}

/** XML has no control characters, and makes LF of CR: Excel writes them as `_x000D_`, and so what reads like that as `_x005F_x000D_`. */
function escaped(words: string): string {
  return words
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(
      /(?![\t\n])\p{Cc}|[\ufffe\uffff]/gu,
      (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
    )
    .replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign]!);
}

/** What a file shows of itself in Excel: of which data it is. */
function properties(which: string): string {
  return `<cp:coreProperties xmlns:cp="${namespace}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Concordance</dc:title><dc:description>${escaped(which)}</dc:description></cp:coreProperties>`;
}

type Relation = readonly [type: string, target: string];
const ofBook = "officeDocument/2006/relationships";

function relations(all: readonly Relation[]): string {
  const lines = all.map(
    ([type, target], at) => `<Relationship Id="r${at + 1}" Type="${namespace}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${namespace}/package/2006/relationships">${lines.join("")}</Relationships>`;
}

function sheetList(tables: readonly ExportTable[]): string {
  const sheets = tables.map(({ name }, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="r${at + 1}"/>`);
  return `<workbook xmlns="${namespace}/spreadsheetml/2006/main" xmlns:r="${namespace}/officeDocument/2006/relationships"><sheets>${sheets.join("")}</sheets></workbook>`;
}

function contentTypes(tables: readonly ExportTable[]): string {
  const parts = [
    ["/xl/workbook.xml", "sheet.main"],
    ["/xl/styles.xml", "styles"],
    ...tables.map((_table, at) => [`/xl/worksheets/sheet${at + 1}.xml`, "worksheet"]),
  ].map(
    ([name, type]) =>
      `<Override PartName="${name}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`,
  );
  return `<Types xmlns="${namespace}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${parts.join("")}</Types>`;
}

/** The second style is Excel's "Text" (49): what is typed over a cell stays text too. */
const styles = [
  `<styleSheet xmlns="${namespace}/spreadsheetml/2006/main">`,
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>',
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
].join("");
