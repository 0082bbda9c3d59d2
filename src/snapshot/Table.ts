import type { CodeColumn, FlagColumn, NumberColumn, RowColumn, TextColumn, TextListColumn } from "./columns.ts";
import type { columnsOf, TableName } from "./columnsOf.ts";
import type { IdIndex } from "./IdIndex.ts";

type ColumnOf<Sort> = Sort extends "text"
  ? TextColumn
  : Sort extends "code"
    ? CodeColumn
    : Sort extends "number"
      ? NumberColumn
      : Sort extends "flag"
        ? FlagColumn
        : Sort extends "texts"
          ? TextListColumn
          : RowColumn;

export type ColumnsOf<Name extends TableName> = {
  readonly [Column in keyof (typeof columnsOf)[Name]]: ColumnOf<(typeof columnsOf)[Name][Column]>;
};

type ValueOf<Sort> = Sort extends "text" | "code"
  ? string
  : Sort extends "number"
    ? number
    : Sort extends "flag"
      ? boolean
      : Sort extends "texts"
        ? string[]
        : string;

/** A row with its values; where a column names a row of another table, that one's id. */
export type RowOf<Name extends TableName> = {
  [Column in keyof (typeof columnsOf)[Name]]: ValueOf<(typeof columnsOf)[Name][Column]> | null;
} & { id: string };

/** All things of a kind, numbered in the order of their keys (evidence by its place), as columns. */
export interface Table<Name extends TableName = TableName> {
  readonly name: Name;
  readonly count: number;
  readonly columns: ColumnsOf<Name>;
  readonly index: IdIndex;
}
