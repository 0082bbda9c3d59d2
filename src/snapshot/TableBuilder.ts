import {
  CodeBuilder,
  type ColumnBuilder,
  FlagBuilder,
  NumberBuilder,
  RowBuilder,
  TextBuilder,
  TextListBuilder,
} from "./ColumnBuilder.ts";
import type { TextColumn } from "./columns.ts";
import { columnsOf, type ColumnSort, type TableName } from "./columnsOf.ts";
import { Growing } from "./Growing.ts";
import { hashOf, IdIndex } from "./IdIndex.ts";
import type { ColumnsOf, Table } from "./Table.ts";

const none = new Uint32Array(0);

/** Takes the rows of a table in its order. */
export class TableBuilder<Name extends TableName> {
  readonly #columns: [string, ColumnBuilder][];
  readonly #hashes = new Growing(Uint32Array);

  /** @param indexes the tables that stand already, whose rows this one names. */
  constructor(
    readonly name: Name,
    indexes: Partial<Record<TableName, IdIndex>>,
  ) {
    const sorts = Object.entries<ColumnSort>(columnsOf[name]);
    this.#columns = sorts.map(([column, sort]) => [column, builderOf(sort, indexes)]);
  }

  add(row: Readonly<Record<string, unknown>> & { id: string }): void {
    for (const [column, builder] of this.#columns) builder.add(row[column]);
    this.#hashes.add(hashOf(row.id));
  }

  get count(): number {
    return this.#hashes.count;
  }

  /** Takes rows of this table in a snapshot from before. */
  copy(table: Table<Name>, from: number, to: number, movedOf: (name: TableName) => Uint32Array): void {
    const sorts: Readonly<Record<string, ColumnSort>> = columnsOf[this.name];
    for (const [column, builder] of this.#columns) {
      const moved = builder instanceof RowBuilder ? movedOf(sorts[column] as TableName) : none;
      builder.copy((table.columns as unknown as Record<string, never>)[column]!, from, to, moved);
    }
    for (let row = from; row < to; row++) this.#hashes.add(hashOf(table.columns.id.at(row)!));
  }

  finish(): Table<Name> {
    const columns = Object.fromEntries(this.#columns.map(([column, builder]) => [column, builder.finish()]));
    const index = IdIndex.over((columns["id"] as TextColumn).texts, this.#hashes.values);
    return { name: this.name, count: this.#hashes.count, columns: columns as unknown as ColumnsOf<Name>, index };
  }
}

function builderOf(sort: ColumnSort, indexes: Partial<Record<TableName, IdIndex>>): ColumnBuilder {
  switch (sort) {
    case "text":
      return new TextBuilder();
    case "code":
      return new CodeBuilder();
    case "number":
      return new NumberBuilder();
    case "flag":
      return new FlagBuilder();
    case "texts":
      return new TextListBuilder();
    default: {
      const index = indexes[sort];
      if (index === undefined) throw new Error(`the table ${sort} must stand before what names its rows`);
      return new RowBuilder(index);
    }
  }
}
