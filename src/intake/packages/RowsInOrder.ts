import type { Row } from "../../exports/tables/ExportTable.ts";
import { ImportFault } from "../../sources/tables/ImportFault.ts";

/** The rows of a table, each taken once, in their order. */
export class RowsInOrder {
  #next: IteratorResult<Row> | undefined;
  #taken = 0;

  constructor(
    readonly table: string,
    readonly rows: Iterator<Row>,
  ) {}

  /** The rows from here on up to the first that is no such one. */
  take(isOne: (row: Row) => boolean): Row[] {
    const taken: Row[] = [];
    for (let row = this.#first(); row !== undefined && isOne(row); row = this.#first()) {
      taken.push(row);
      this.#next = undefined;
      this.#taken += 1;
    }
    return taken;
  }

  /** Throws an ImportFault where a row is left. */
  refuseRest(): void {
    if (this.#first() === undefined) return;
    throw new ImportFault(
      `${this.table}.csv: row ${this.#taken + 1} stands in no document that contributions.csv names, or not where that one stands in its order. Bring back the files that concordance export wrote.`,
    );
  }

  close(): void {
    this.rows.return?.();
  }

  #first(): Row | undefined {
    this.#next ??= this.rows.next();
    return this.#next.done === true ? undefined : this.#next.value;
  }
}
