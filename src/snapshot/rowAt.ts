import { RowColumn } from "./columns.ts";
import { columnsOf, type TableName } from "./columnsOf.ts";
import type { SnapshotParts } from "./Snapshot.ts";
import type { RowOf, Table } from "./Table.ts";

/** A row with the values of all its columns; where one names a row of another table, that one's id. */
export function rowAt<Name extends TableName>(
  { tables }: Pick<SnapshotParts, "tables">,
  name: Name,
  row: number,
): RowOf<Name> {
  const { columns } = tables[name] as Table;
  const values: Record<string, unknown> = {};
  for (const [column, sort] of Object.entries(columnsOf[name] as Record<string, string>)) {
    const kept = columns[column as "id"] as unknown as { at(row: number): unknown };
    values[column] = kept instanceof RowColumn ? idAt(tables[sort as TableName], kept.at(row)) : kept.at(row);
  }
  return values as RowOf<Name>;
}

/** The id of a row; null for none. */
export function idAt({ columns }: Table, row: number): string | null {
  return row < 0 ? null : columns.id.at(row);
}
