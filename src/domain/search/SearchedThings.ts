import { type SearchedKind, searchKinds } from "../../snapshot/searchTexts.ts";
import type { Snapshot } from "../../snapshot/Snapshot.ts";

/** Of the things of a kind. */
export interface KindRange {
  /** The numbers of their entries, the end exclusive. */
  entries: [from: number, to: number];
  /** Where the rows of the kind begin among those of all kinds. */
  firstRow: number;
  /** Whether each thing has at most one entry, as passages have. */
  isPlain: boolean;
}

/** What can be found, and its texts: a thing is known by the number of its first entry. */
export class SearchedThings {
  readonly ranges: Readonly<Record<SearchedKind, KindRange>>;
  /** Entry → row among those of all kinds. */
  readonly #rows: Uint32Array;

  constructor(readonly snapshot: Snapshot) {
    const { thingStarts, entryStarts } = snapshot.search;
    this.#rows = new Uint32Array(entryStarts.length - 1);
    for (let entry = 0, row = 0; entry < this.#rows.length; entry++) {
      while (thingStarts[row + 1]! <= entry) row += 1;
      this.#rows[entry] = row;
    }
    this.ranges = this.#kindRanges();
  }

  /** The row of a thing in the table of its kind. */
  rowOf(entry: number, kind: SearchedKind): number {
    return this.#rows[entry]! - this.ranges[kind].firstRow;
  }

  /** The thing in a row; undefined where it has no texts. */
  thingAt(kind: SearchedKind, row: number): number | undefined {
    const { thingStarts } = this.snapshot.search;
    const at = this.ranges[kind].firstRow + row;
    return thingStarts[at]! < thingStarts[at + 1]! ? thingStarts[at]! : undefined;
  }

  /** The first entry of the thing that an entry belongs to, and the one behind its last. */
  entriesOf(entry: number): [from: number, to: number] {
    const { thingStarts } = this.snapshot.search;
    const row = this.#rows[entry]!;
    return [thingStarts[row]!, thingStarts[row + 1]!];
  }

  #kindRanges(): Record<SearchedKind, KindRange> {
    const { thingStarts } = this.snapshot.search;
    let from = 0;
    const ranges = searchKinds.map((kind): [SearchedKind, KindRange] => {
      const firstRow = from;
      const to = from + this.snapshot.tables[kind].count;
      let isPlain = true;
      for (; from < to; from++) isPlain &&= thingStarts[from + 1]! - thingStarts[from]! <= 1;
      return [kind, { entries: [thingStarts[firstRow]!, thingStarts[to]!], firstRow, isPlain }];
    });
    return Object.fromEntries(ranges) as Record<SearchedKind, KindRange>;
  }
}
