import { didYouMean } from "../../domain/didYouMean.ts";
import { ImportFault } from "../ImportFault.ts";
import { dateStylesOf } from "./dateStylesOf.ts";
import { SheetCells } from "./SheetCells.ts";
import type { Table, TableRow } from "./Table.ts";
import { Workbook } from "./Workbook.ts";

/** A sheet of an .xlsx workbook as a table: the first one, or the one that is named. */
export async function sheetTable(file: string, wanted: string | undefined): Promise<Table> {
  const workbook = await Workbook.open(file);
  try {
    const { sheets, startsIn1904 } = await sheetsOf(workbook);
    const sheet = wanted === undefined ? sheets[0] : sheets.find(({ name }) => name === wanted);
    if (sheet === undefined) throw new ImportFault(noSheet(file, wanted, sheets));
    const part = (await targetsOf(workbook)).get(sheet.link) ?? "";
    const strings = await stringsOf(workbook);
    const dateStyles = await dateStylesOf(workbook);
    return {
      form: `the sheet "${sheet.name}" of an Excel workbook`,
      mayEndEarly: true,
      rows: () => rowsOf(file, part, () => new SheetCells(file, strings, dateStyles, startsIn1904)),
    };
  } finally {
    workbook.close();
  }
}

async function* rowsOf(file: string, part: string, reading: () => SheetCells): AsyncGenerator<TableRow> {
  const workbook = await Workbook.open(file);
  const cells = reading();
  try {
    for await (const _ of workbook.stream(part, cells)) yield* cells.take();
    yield* cells.take();
  } finally {
    workbook.close();
  }
}

interface Sheet {
  name: string;
  /** Name of the relationship that leads to its part. */
  link: string;
}

async function sheetsOf(workbook: Workbook) {
  const sheets: Sheet[] = [];
  let startsIn1904 = false;
  await workbook.read("xl/workbook.xml", {
    open({ name, attributes }) {
      if (name === "sheet") sheets.push({ name: attributes["name"] ?? "", link: attributes["r:id"] ?? "" });
      if (name === "workbookPr") startsIn1904 = ["1", "true"].includes(attributes["date1904"] ?? "");
    },
  });
  return { sheets, startsIn1904 };
}

async function targetsOf(workbook: Workbook): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  await workbook.read("xl/_rels/workbook.xml.rels", {
    open({ name, attributes: { Id: id = "", Target: target = "" } }) {
      if (name === "Relationship") targets.set(id, target.startsWith("/") ? target.slice(1) : `xl/${target}`);
    },
  });
  return targets;
}

/** Texts of cells stand once in a part of their own; what is said of their pronunciation (rPh) is no part of them. */
async function stringsOf(workbook: Workbook): Promise<string[]> {
  const strings: string[] = [];
  if (!workbook.has("xl/sharedStrings.xml")) return strings;
  let [isText, isAside] = [false, false];
  await workbook.read("xl/sharedStrings.xml", {
    open({ name }) {
      if (name === "si") strings.push("");
      if (name === "rPh") isAside = true;
      isText = name === "t" && !isAside;
    },
    text(text) {
      if (isText) strings[strings.length - 1] += text;
    },
    close(name) {
      if (name === "rPh") isAside = false;
      isText = false;
    },
  });
  return strings;
}

function noSheet(file: string, wanted: string | undefined, sheets: readonly Sheet[]): string {
  const names = sheets.map(({ name }) => name);
  if (wanted === undefined) return `The workbook ${file} has no sheet.`;
  const hint = didYouMean(wanted, names) || `; it has ${names.join(", ")}.`;
  return `The workbook ${file} has no sheet "${wanted}"${hint}`;
}
