import { open, stat } from "node:fs/promises";
import { problemOf, problemWithKind } from "../../seeds/readBytes.ts";
import { ImportFault } from "../ImportFault.ts";
import type { MappingRecord } from "../mapping/MappingRecord.ts";
import type { Table } from "./Table.ts";

/** Enough to see what a file is: the mark of its encoding, its first lines. */
const startBytes = 65_536;

const refused: readonly [start: string, sentence: string][] = [
  ["\xd0\xcf\x11\xe0", "is an old Excel workbook (.xls). Save it as .xlsx or as CSV."],
  ["%PDF", "is a PDF. Give the table itself, as .csv or .xlsx."],
];

/**
 * Looks at what a file is by its bytes, and gives its rows. Of the mapping only what helps to read a text matters. `sheet` is for workbooks: the first one unless it is named.
 * Rejects with an ImportFault where the file cannot be read, is empty or is no table.
 */
export async function openTable(file: string, mapping: MappingRecord, sheet?: string): Promise<Table> {
  const start = await startOf(file);
  if (start.length === 0) throw new ImportFault(`${file} is empty. Give a table with headings.`);
  const letters = Buffer.from(start.subarray(0, 4)).toString("latin1");
  const why = refused.find(([mark]) => letters.startsWith(mark))?.[1];
  if (why !== undefined) throw new ImportFault(`${file} ${why}`);
  if (letters === "PK\x03\x04") {
    const { sheetTable } = await import("./sheetTable.ts");
    return sheetTable(file, sheet);
  }
  if (sheet !== undefined) throw new ImportFault(`${file} is a text and has no sheets. Leave out --sheet.`);
  const { textTable } = await import("./textTable.ts");
  return textTable(file, start, mapping);
}

async function startOf(file: string): Promise<Uint8Array> {
  const problem = await stat(file).then(problemWithKind, problemOf);
  if (problem !== undefined) throw new ImportFault(`The table ${file} ${problem}.`);
  try {
    const handle = await open(file);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(startBytes), 0, startBytes, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw new ImportFault(`The table ${file} ${problemOf(error)}.`, { cause: error });
  }
}
