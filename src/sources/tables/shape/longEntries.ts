import { dateIn } from "../mapping/dateIn.ts";
import type { MappingRecord } from "../mapping/MappingRecord.ts";
import { type DocumentField, documentFields, type Field } from "../mapping/fields.ts";
import type { TableRow } from "../files/Table.ts";
import type { Refusals } from "../Refusals.ts";
import type { Entry } from "./Entry.ts";
import type { Layout } from "./Layout.ts";
import type { DocumentCells, Register } from "./Register.ts";

/** A row of a long table: one coding. The same title, contributor and date, or the same key, are the same document. */
export function longEntries(
  layout: Layout,
  register: Register,
  { dateFormat }: Pick<MappingRecord, "dateFormat">,
  refusals: Refusals,
): (row: TableRow) => Entry[] {
  const columnOf = new Map<Field, number>([...layout.fields].map(([column, field]) => [field, column]));
  const documentColumns = documentFields.flatMap((field) => {
    const column = columnOf.get(field);
    return column === undefined ? [] : [[field, column] as const];
  });
  for (const [field, column] of documentColumns) register.fieldPlaces.set(field, { column: column + 1 });
  const stanceColumn = (columnOf.get("stance") ?? -1) + 1;
  const identifying = documentColumns.filter(([field]) => ["contribution", "contributor", "date"].includes(field));
  const dateColumn = columnOf.get("date");
  return ({ number: row, cells: written }) => {
    // One day in two forms is one day: it must not make two documents of one.
    const cells =
      dateFormat === undefined
        ? written
        : written.map((cell, column) => (column === dateColumn ? dateIn(cell.trim(), dateFormat) : cell));
    const textOf = (field: Field) => cells[columnOf.get(field) ?? -1]?.trim() ?? "";
    const key = textOf("key");
    const identity = key === "" ? identifying.map(([, column]) => cells[column]?.trim()).join("\n") : `\n${key}`;
    const document = register.document(identity, () => cellsOf(cells, documentColumns), { row, column: 1 });
    const first = register.documents[document]!;
    if (first.row !== row) compare(first.cells, cells, documentColumns, row, first.row, refusals);
    const at = (columnOf.get("locator") ?? 0) + 1;
    const label = textOf("principle");
    const text = textOf("locator");
    // A table without the column was refused once: its rows may say what else is wrong.
    if (label === "" && columnOf.has("principle")) {
      refusals.add(row, (columnOf.get("principle") ?? 0) + 1, "", "names no principle");
      return [];
    }
    const spot = { row, column: (columnOf.get("principle") ?? 0) + 1 };
    const principle = register.principleInGroup({ label, group: textOf("group") }, spot);
    if (principle === undefined) {
      refusals.add(row, spot.column, label, unclear);
      return [];
    }
    return [{ document, principle, text, stance: textOf("stance"), stanceColumn, row, column: at }];
  };
}

const unclear = "stands in several groups, and in some row in none; name its group in each row";

type Columns = readonly (readonly [DocumentField, number])[];

function cellsOf(cells: readonly string[], columns: Columns): Partial<DocumentCells> {
  return Object.fromEntries(columns.map(([field, column]) => [field, cells[column]?.trim() ?? ""]));
}

/** A document stands in each of its rows: what they say of it must be the same. */
function compare(
  first: DocumentCells,
  cells: readonly string[],
  columns: Columns,
  row: number,
  firstRow: number,
  refusals: Refusals,
): void {
  for (const [field, column] of columns) {
    const text = cells[column]?.trim() ?? "";
    if (text !== first[field])
      refusals.add(
        row,
        column + 1,
        text,
        `row ${firstRow} says "${first[field]}" as the ${field} of the same document`,
      );
  }
}
