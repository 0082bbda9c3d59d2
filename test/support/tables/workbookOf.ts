import { crc32, deflateRawSync } from "node:zlib";

/** A cell of a workbook: words, a formula, a day in Excel's count, or a value of another type (`b` truth, `e` error). */
export type Cell = string | { formula: string } | { day: number; style?: number } | { typed: "b" | "e"; value: string };

interface Extras {
  name?: string;
  /** Ranges such as A1:B1. */
  merges?: string[];
  /** Sheets before the one with the rows, all of them empty. */
  before?: { name: string; state?: "hidden" | "veryHidden"; kind?: "worksheet" | "chartsheet" }[];
  state?: "hidden";
  /** From 1. */
  hiddenColumns?: number[];
  hiddenRows?: number[];
  /** XML of further shared strings. */
  strings?: string;
}

/** The bytes of an .xlsx file with one sheet that has cells. Dates have style 1 (14 of Excel), 2 (`mmm yyyy`), 3 (`yyyy`) or 4 (17 of Excel). */
export function workbookOf(rows: readonly (readonly Cell[])[], extras: Extras = {}): Buffer {
  const { name = "Codings", merges = [], before = [], state, hiddenColumns = [], hiddenRows = [] } = extras;
  const strings: string[] = [];
  const cellOf = (cell: Cell, row: number, column: number) => {
    const at = `r="${letters(column)}${row + 1}"`;
    if (cell === "") return "";
    if (typeof cell === "string") return `<c ${at} t="s"><v>${strings.push(cell) - 1}</v></c>`;
    if ("day" in cell) return `<c ${at} s="${cell.style ?? 1}"><v>${cell.day}</v></c>`;
    if ("typed" in cell) return `<c ${at} t="${cell.typed}"><v>${cell.value}</v></c>`;
    return `<c ${at}><f>${escaped(cell.formula)}</f><v>4</v></c>`;
  };
  const sheet = rows
    .map((row, at) =>
      row.every((cell) => cell === "")
        ? ""
        : `<row r="${at + 1}"${hiddenRows.includes(at + 1) ? ' hidden="1"' : ""}>${row.map((cell, column) => cellOf(cell, at, column)).join("")}</row>`,
    )
    .join("");
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const sheets = [...before, { name, state, kind: "worksheet" }];
  const listed = sheets.map(
    (one, at) =>
      `<sheet name="${one.name}" sheetId="${at + 1}" ${one.state ? `state="${one.state}" ` : ""}r:id="rId${at + 1}"/>`,
  );
  const related = sheets.map(
    ({ kind = "worksheet" }, at) =>
      `<Relationship Id="rId${at + 1}" Type="${links}/${kind}" Target="${kind}s/sheet${at + 1}.xml"/>`,
  );
  const empty = before.map(({ kind = "worksheet" }, at) => [
    `xl/${kind}s/sheet${at + 1}.xml`,
    kind === "worksheet" ? `<worksheet ${main}><sheetData/></worksheet>` : `<chartsheet ${main}/>`,
  ]);
  const ranges = merges.map((range) => `<mergeCell ref="${range}"/>`).join("");
  const mergeCells = merges.length === 0 ? "" : `<mergeCells count="${merges.length}">${ranges}</mergeCells>`;
  const hidden = hiddenColumns.map((column) => `<col min="${column}" max="${column}" hidden="true"/>`).join("");
  const columns = hidden === "" ? "" : `<cols>${hidden}</cols>`;
  const formats =
    '<numFmts><numFmt numFmtId="164" formatCode="mmm\\ yyyy"/><numFmt numFmtId="165" formatCode="yyyy"/></numFmts>';
  return zipOf({
    "xl/workbook.xml": `<workbook ${main} xmlns:r="${links}"><sheets>${listed.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${related.join("")}</Relationships>`,
    ...Object.fromEntries(empty),
    [`xl/worksheets/sheet${sheets.length}.xml`]: `<worksheet ${main}>${columns}<sheetData>${sheet}</sheetData>${mergeCells}</worksheet>`,
    "xl/sharedStrings.xml": `<sst ${main}>${strings.map((text) => `<si><t>${escaped(text)}</t></si>`).join("")}${extras.strings ?? ""}</sst>`,
    "xl/styles.xml": `<styleSheet ${main}>${formats}<cellXfs>${[0, 14, 164, 165, 17].map((format) => `<xf numFmtId="${format}"/>`).join("")}</cellXfs></styleSheet>`,
  });
}

/** The bytes of a zip archive; `claimed` says other sizes of unpacked parts than they have. */
export function zipOf(parts: Record<string, string>, claimed: Record<string, number> = {}): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const bytes = Buffer.from(text);
    const packed = deflateRawSync(bytes);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claimed[name] ?? bytes.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), common, Buffer.from(name), packed]);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00", "latin1"), common, place, Buffer.from(name)]));
    files.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, listed, end]);
}

/** 0 → A, 27 → AB */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
