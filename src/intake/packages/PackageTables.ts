import type { Cell, Row } from "../../exports/tables/ExportTable.ts";
import { groupBy } from "../../text/groupBy.ts";

/** The rows of a package, or of one document of it, by table, with their types. */
export class PackageTables {
  readonly #rows: ReadonlyMap<string, readonly Row[]>;
  readonly #groups = new Map<string, Map<Cell, Row[]>>();

  constructor(rows: ReadonlyMap<string, readonly Row[]>) {
    this.#rows = rows;
  }

  all(table: string): readonly Row[] {
    return this.#rows.get(table)!;
  }

  /** The rows of a table in which a column has this value, in their order. */
  where(table: string, column: string, value: Cell): readonly Row[] {
    const name = `${table} ${column}`;
    let groups = this.#groups.get(name);
    if (groups === undefined) {
      groups = groupBy(this.all(table), (row) => row[column] ?? null);
      this.#groups.set(name, groups);
    }
    return groups.get(value) ?? [];
  }
}
