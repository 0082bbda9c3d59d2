import { type SearchedKind, searchKinds } from "../../snapshot/searchTexts.ts";
import type { Snapshot } from "../../snapshot/Snapshot.ts";
import { placeOf } from "./sorted.ts";

/** Of the things of a kind. */
export interface KindRange {
  /** The numbers of their entries, the end exclusive. */
  entries: [from: number, to: number];
  /** Where the rows of the kind begin among those of all kinds. */
  firstRow: number;
  /** Whether each thing has at most one entry. */
  isPlain: boolean;
}

/** What can be found, and its texts: a thing is known by the number of its first entry. */
export class SearchedThings {
  readonly ranges: Readonly<Record<SearchedKind, KindRange>>;

  constructor(readonly snapshot: Snapshot) {
    const { thingStarts } = snapshot.search;
    let end = 0;
    const ranges = searchKinds.map((kind): [SearchedKind, KindRange] => {
      const firstRow = end;
      end += snapshot.tables[kind].count;
      return [kind, { entries: [thingStarts[firstRow]!, thingStarts[end]!], firstRow, isPlain: kind === "passage" }];
    });
    this.ranges = Object.fromEntries(ranges) as Record<SearchedKind, KindRange>;
  }

  /** The row of a thing in the table of its kind. */
  rowOf(entry: number, kind: SearchedKind): number {
    return this.#rowOf(entry) - this.ranges[kind].firstRow;
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
    const row = this.#rowOf(entry);
    return [thingStarts[row]!, thingStarts[row + 1]!];
  }

  /** Among those of all kinds: the last one that begins there or before, as things without texts begin where the next one does. */
  #rowOf(entry: number): number {
    return placeOf(this.snapshot.search.thingStarts, entry + 1) - 1;
  }
}
