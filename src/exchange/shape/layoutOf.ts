import { didYouMean } from "../../domain/didYouMean.ts";
import { ImportFault } from "../ImportFault.ts";
import { type Field, fields, type Shape } from "../mapping/fields.ts";
import type { MappingRecord } from "../mapping/MappingRecord.ts";
import type { TableRow } from "../reading/Table.ts";
import type { Refusals } from "../Refusals.ts";
import { type HeadingReader, headingsIn } from "./headingsIn.ts";
import type { Layout, PrincipleHeading } from "./Layout.ts";

/** Headings stand among so many first rows. */
const looked = 10;

/**
 * Recognises the shape of a table from its first rows: the heading `contribution` (or the mapping's word for it) leads to the others.
 * Beside it stand more headings in a long or wide table, below it in a transposed one. Throws an ImportFault where it is not there.
 */
export function layoutOf(rows: readonly TableRow[], mapping: MappingRecord, refusals: Refusals): Layout {
  const read = headingsIn(mapping);
  const [row, column] = placeOfTitles(rows, mapping, read);
  const across = rows[row]!.cells;
  const down = rows.map(({ cells }) => cells[column] ?? "");
  const shape = mapping.shape ?? shapeOf(across, down, read);
  if (shape === "transposed") {
    const groupsAt = mapping.groupsAt === undefined ? column - 1 : mapping.groupsAt - 1;
    const isThere = groupsAt >= 0 && groupsAt !== column;
    return {
      shape,
      headingsAt: column,
      groupsAt: isThere ? groupsAt : undefined,
      fields: new Map(),
      principles: new Map(),
      width: filledWidth(across),
    };
  }
  const headings = { shape, headingsAt: row, row: rows[row]!, read, refusals };
  if (shape === "long") return longLayout(headings);
  const groupsAt = mapping.groupsAt === undefined ? row - 1 : mapping.groupsAt - 1;
  return wideLayout(headings, groupsAt, rows[groupsAt]);
}

function placeOfTitles(rows: readonly TableRow[], mapping: MappingRecord, read: HeadingReader): [number, number] {
  const { headingsAt, shape } = mapping;
  for (const [row, { cells }] of rows.slice(0, headingsAt === undefined ? looked : undefined).entries()) {
    const column = cells.findIndex((cell) => read(cell) === "contribution");
    const at = shape === "transposed" ? column : row;
    if (column >= 0 && at === (headingsAt === undefined ? at : headingsAt - 1)) return [row, column];
  }
  throw new ImportFault(noTitles(mapping));
}

function noTitles({ headings, headingsAt }: MappingRecord): string {
  const where = headingsAt === undefined ? `in its first ${looked} rows` : `in row or column ${headingsAt}`;
  return (
    `The table has no heading "${headings?.contribution ?? "contribution"}" ${where}. ` +
    "Name the column with the titles of the documents so, or say its heading in a mapping file."
  );
}

function shapeOf(across: readonly string[], down: readonly string[], read: HeadingReader): Shape {
  const isField = (heading: string) => fields.includes(read(heading) as Field);
  if (across.some((heading) => read(heading) === "principle")) return "long";
  if (across.filter(isField).length > 1) return "wide";
  return down.filter(isField).length > 1 ? "transposed" : "wide";
}

interface Headings {
  shape: Shape;
  headingsAt: number;
  row: TableRow;
  read: HeadingReader;
  refusals: Refusals;
}

function longLayout({ shape, headingsAt, row, read, refusals }: Headings): Layout {
  const found = new Map<number, Field>();
  for (const [column, heading] of row.cells.entries()) {
    const field = read(heading);
    if (field === "ignored" || heading.trim() === "") continue;
    if (field !== undefined) addField(found, column, field, heading, row, refusals);
    else
      refusals.add(
        row.number,
        column + 1,
        heading,
        `is no heading of a long table${didYouMean(heading, fields) || known()}`,
      );
  }
  for (const field of ["principle", "locator"] as const)
    if (![...found.values()].includes(field))
      refusals.add(row.number, 0, field, "is missing among the headings; add the column");
  return {
    shape,
    headingsAt,
    groupsAt: undefined,
    fields: found,
    principles: new Map(),
    width: filledWidth(row.cells),
  };
}

function known(): string {
  return `; the headings are ${fields.join(", ")}. Name others under \`ignore\` in a mapping file`;
}

function wideLayout(headings: Headings, groupsAt: number, groupRow: TableRow | undefined): Layout {
  const { shape, headingsAt, row, read, refusals } = headings;
  const found = new Map<number, Field>();
  const principles = new Map<number, PrincipleHeading>();
  let group = "";
  for (const [column, cell] of row.cells.entries()) {
    // A group stands above its first principle; the cells beside it are merged with it and hold nothing.
    group = groupRow?.cells[column]?.trim() || group;
    const label = cell.trim();
    const field = read(label);
    if (field === "ignored" || label === "") continue;
    if (field !== undefined) addField(found, column, field, label, row, refusals);
    else principles.set(column, { label, group });
    if (field !== undefined) group = "";
  }
  return { shape, headingsAt, groupsAt, fields: found, principles, width: filledWidth(row.cells) };
}

function addField(
  found: Map<number, Field>,
  column: number,
  field: Field,
  heading: string,
  row: TableRow,
  refusals: Refusals,
): void {
  if ([...found.values()].includes(field))
    refusals.add(row.number, column + 1, heading, "stands twice among the headings; keep one");
  found.set(column, field);
}

function filledWidth(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== "") + 1;
}
