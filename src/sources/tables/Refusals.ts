/** Why a cell, a row or a column of a table was not taken. Rows and columns count from 1, as spreadsheets show them; 0 is the whole. */
export interface Refusal {
  row: number;
  column: number;
  /** What stands there, cut where it is long. */
  value: string;
  reason: string;
}

const longestValue = 80;

/** All that is refused in a table: the first ones in full, the rest as a number, so that a bad file of any size fits a page. */
export class Refusals {
  readonly first: Refusal[] = [];
  #count = 0;

  constructor(readonly most = 100) {}

  get count(): number {
    return this.#count;
  }

  add(row: number, column: number, value: string, reason: string): void {
    this.#count += 1;
    if (this.first.length === this.most) return;
    const shown = value.length > longestValue ? `${value.slice(0, longestValue - 1)}…` : value;
    this.first.push({ row, column, value: shown.toWellFormed(), reason });
  }

  /** The same, to be added to without changing these. */
  copy(): Refusals {
    const copy = new Refusals(this.most);
    copy.first.push(...this.first);
    copy.#count = this.#count;
    return copy;
  }
}
