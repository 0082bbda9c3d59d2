import type { Row } from "../../exports/tables/ExportTable.ts";
import { ImportFault } from "../../sources/tables/ImportFault.ts";

/** The rows of a table that are ours, each taken once, in their order. */
export class RowsInOrder {
  #next: IteratorResult<Row> | undefined;
  /** Of the file, in which the names of the columns are the first. */
  #record = 1;

  constructor(
    readonly table: string,
    readonly rows: Iterator<Row>,
    readonly isOurs: (row: Row) => boolean = () => true,
  ) {}

  /** The rows from here on up to the first that is no such one. */
  take(isOne: (row: Row) => boolean): Row[] {
    const taken: Row[] = [];
    for (let row = this.#first(); row !== undefined && isOne(row); row = this.#first()) {
      taken.push(row);
      this.#next = undefined;
    }
    return taken;
  }

  /** Throws an ImportFault where a row is left. */
  refuseRest(): void {
    if (this.#first() === undefined) return;
    throw new ImportFault(
      `${this.table}.csv: record ${this.#record} stands in no document that contributions.csv names, or not where that one stands in its order. Bring back the files that concordance export wrote.`,
    );
  }

  close(): void {
    this.rows.return?.();
  }

  #first(): Row | undefined {
    while (this.#next === undefined) {
      const next = this.rows.next();
      this.#record += 1;
      if (next.done === true || this.isOurs(next.value)) this.#next = next;
    }
    return this.#next.done === true ? undefined : this.#next.value;
  }
}
