import type { ExportSource } from "../ExportSource.ts";
import { listed } from "../listed.ts";
import type { Scope } from "../Scope.ts";
import type { Cell, ExportTable, Row } from "../tables/ExportTable.ts";
import { groupBy } from "../../text/groupBy.ts";

/** All rows of a table. Seeds are made of tables: what these do not say, those cannot. */
export async function rowsOf(table: Pick<ExportTable, "rows">, source: ExportSource, scope: Scope): Promise<Row[]> {
  return listed(table.rows(source, scope));
}

/** Rows by the cell that names the record to which they belong. */
export async function rowsBy(field: string, ...asked: Parameters<typeof rowsOf>): Promise<(owner: Cell) => Row[]> {
  const groups = groupBy(await rowsOf(...asked), (row) => String(row[field]));
  return (owner) => groups.get(String(owner)) ?? [];
}

/** A record without what nobody knows: null, and lists and texts by language that are empty. */
export function given(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isNothing(value)));
}

function isNothing(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  return typeof value === "object" && Object.keys(value).length === 0;
}
