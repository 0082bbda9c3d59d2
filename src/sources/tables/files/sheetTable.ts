import { didYouMean } from "../../../text/didYouMean.ts";
import { ImportFault } from "../ImportFault.ts";
import { dateStylesOf } from "./dateStylesOf.ts";
import { lettersOf } from "../lettersOf.ts";
import { mergesOf } from "./mergesOf.ts";
import { SheetCells, type SheetFacts } from "./SheetCells.ts";
import { type Sheet, sheetsOf } from "./sheetsOf.ts";
import type { Table, TableRow } from "./Table.ts";
import { unescaped } from "./unescaped.ts";
import { Workbook } from "./Workbook.ts";

/** A sheet of an .xlsx workbook as a table: the first one that is shown, or the one that is named. */
export async function sheetTable(file: string, wanted: string | undefined): Promise<Table> {
  const workbook = await Workbook.open(file);
  try {
    const { sheets, startsIn1904 } = await sheetsOf(workbook);
    const sheet = sheets.find(({ name, isHidden }) => (wanted === undefined ? !isHidden : name === wanted));
    if (sheet === undefined) throw new ImportFault(noSheet(file, wanted, sheets));
    const facts: SheetFacts = {
      strings: await stringsOf(workbook),
      dateStyles: await dateStylesOf(workbook),
      merges: await mergesOf(workbook, sheet.part),
      startsIn1904,
    };
    let last: SheetCells | undefined;
    return {
      form: `the sheet "${sheet.name}" of an Excel workbook`,
      mayEndEarly: true,
      hidden: () => hiddenIn(last),
      rows: () => rowsOf(file, sheet.part, () => (last = new SheetCells(file, facts))),
    };
  } finally {
    workbook.close();
  }
}

const mostHidden = 20;
/** They are in memory all at once, two bytes a character at most. */
const mostOfStrings = 200_000_000;

function hiddenIn(cells: SheetCells | undefined): string | undefined {
  const { rows, columns } = cells?.hidden ?? { rows: new Set<number>(), columns: new Set<number>() };
  const list = (name: string, all: readonly (number | string)[]) =>
    all.length === 0
      ? []
      : [
          `${name} ${all.slice(0, mostHidden).join(", ")}${all.length > mostHidden ? ` and ${all.length - mostHidden} more` : ""}`,
        ];
  const parts = [...list("columns", [...columns].map(lettersOf)), ...list("rows", [...rows])];
  return parts.length === 0 ? undefined : parts.join("; ");
}

async function* rowsOf(file: string, part: string, reading: () => SheetCells): AsyncGenerator<TableRow[]> {
  const workbook = await Workbook.open(file);
  const cells = reading();
  try {
    for await (const _ of workbook.stream(part, cells)) yield cells.take();
    yield cells.take();
  } finally {
    workbook.close();
  }
}

/** Texts of cells stand once in a part of their own; what is said of their pronunciation (rPh) is no part of them. */
async function stringsOf(workbook: Workbook): Promise<string[]> {
  const strings: string[] = [];
  let length = 0;
  if (!workbook.has("xl/sharedStrings.xml")) return strings;
  let [isText, isAside] = [false, false];
  await workbook.read("xl/sharedStrings.xml", {
    open({ name }) {
      if (name === "si") strings.push("");
      if (name === "rPh") isAside = true;
      isText = name === "t" && !isAside;
    },
    text(text) {
      length += text.length;
      if (length > mostOfStrings)
        throw new ImportFault(
          `The texts of the workbook have more than ${mostOfStrings} characters in all; save the sheet as CSV.`,
        );
      if (isText) strings[strings.length - 1] += text;
    },
    close(name) {
      if (name === "rPh") isAside = false;
      isText = false;
    },
  });
  return strings.map(unescaped);
}

function noSheet(file: string, wanted: string | undefined, sheets: readonly Sheet[]): string {
  const names = sheets.map(({ name }) => name);
  if (wanted === undefined)
    return names.length === 0
      ? `The workbook ${file} has no sheet with cells.`
      : `The workbook ${file} shows no sheet with cells; name a hidden one with --sheet: ${names.join(", ")}.`;
  const hint = didYouMean(wanted, names) || `; it has ${names.join(", ")}.`;
  return `The workbook ${file} has no sheet "${wanted}"${hint}`;
}
