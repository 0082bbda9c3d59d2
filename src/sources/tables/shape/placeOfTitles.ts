import { didYouMean } from "../../../text/didYouMean.ts";
import { ImportFault } from "../ImportFault.ts";
import type { MappingRecord } from "../mapping/MappingRecord.ts";
import type { TableRow } from "../files/Table.ts";
import type { HeadingReader } from "./headingsIn.ts";

/** Headings stand among so many first rows that hold something. */
const looked = 10;

/**
 * Row and column, from 0, of the heading `contribution` or the mapping's word for it. Throws an ImportFault where it is not there;
 * `form` says how the table was read, which is the first thing to doubt then.
 */
export function placeOfTitles(
  rows: readonly TableRow[],
  mapping: MappingRecord,
  read: HeadingReader,
  form: string,
): [row: number, column: number] {
  const { headingsAt, shape } = mapping;
  let filled = 0;
  for (const [row, { cells }] of rows.entries()) {
    if (cells.some((cell) => cell.trim() !== "")) filled += 1;
    if (headingsAt === undefined && filled > looked) break;
    const column = cells.findIndex((cell) => read(cell) === "contribution");
    const at = shape === "transposed" ? column : row;
    if (column >= 0 && at === (headingsAt === undefined ? at : headingsAt - 1)) return [row, column];
  }
  const headings = rows.slice(0, looked).flatMap(({ cells }) => cells.filter((cell) => read(cell) === undefined));
  throw new ImportFault(noTitles(mapping, form, headings));
}

function noTitles({ headings, headingsAt, shape }: MappingRecord, form: string, there: readonly string[]): string {
  const word = headings?.contribution ?? "contribution";
  const hint = headings?.contribution === undefined ? "" : didYouMean(word, there);
  const line = shape === "transposed" ? "column" : "row";
  const where = headingsAt === undefined ? `in its first ${looked} rows` : `in ${line} ${headingsAt}`;
  return (
    `The table has no heading "${word}" ${where}${hint}; it was read as ${form}. ` +
    "Name the column with the titles of the documents so, or say its heading, or the separator, in a mapping file."
  );
}
