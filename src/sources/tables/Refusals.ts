/** Why a cell, a row or a column of a table was not taken. Rows and columns count from 1, as spreadsheets show them; 0 is the whole. */
export interface Refusal {
  /** The first row of which this is true. */
  row: number;
  column: number;
  /** What stands there, cut where it is long. */
  value: string;
  reason: string;
  /** In how many cells the same stands, and is refused for the same reason, where they are several. */
  times?: number;
}

const longestValue = 80;

/** All that is refused in a table: the first different ones in full, the rest as a number, so that a bad file of any size fits a page. */
export class Refusals {
  readonly first: Refusal[] = [];
  readonly #known = new Map<string, Refusal>();
  #count = 0;

  constructor(readonly most = 100) {}

  get count(): number {
    return this.#count;
  }

  add(row: number, column: number, value: string, reason: string): void {
    this.#count += 1;
    const shown = (value.length > longestValue ? `${value.slice(0, longestValue - 1)}…` : value).toWellFormed();
    const same = JSON.stringify([column, shown, reason]);
    const known = this.#known.get(same);
    if (known !== undefined) known.times = (known.times ?? 1) + 1;
    if (known !== undefined || this.first.length === this.most) return;
    const refusal: Refusal = { row, column, value: shown, reason };
    this.first.push(refusal);
    this.#known.set(same, refusal);
  }

  /** The same, to be added to without changing these. */
  copy(): Refusals {
    const copy = new Refusals(this.most);
    for (const refusal of this.first) {
      const copied = { ...refusal };
      copy.first.push(copied);
      copy.#known.set(JSON.stringify([refusal.column, refusal.value, refusal.reason]), copied);
    }
    copy.#count = this.#count;
    return copy;
  }
}
