import type { ExportSource } from "../ExportSource.ts";
import type { Scope } from "../Scope.ts";

export type Cell = string | number | boolean | null;
export type Row = Readonly<Record<string, Cell>>;
export type Rows = AsyncIterable<Row>;

/** A column, in the words of Table Schema. */
export interface Field {
  name: string;
  type: "string" | "integer" | "number" | "boolean";
  description: string;
  pattern?: string;
}

export interface ForeignKey {
  fields: readonly string[];
  /** Empty for the table itself. */
  table: string;
  keys: readonly string[];
}

/** One table of the graph: what its columns are, and its rows in a fixed order. No cell is an empty text: what is not known is null. */
export interface ExportTable {
  name: string;
  title: string;
  fields: readonly Field[];
  primaryKey: readonly string[];
  foreignKeys: readonly ForeignKey[];
  rows(source: ExportSource, scope: Scope): Rows;
}
