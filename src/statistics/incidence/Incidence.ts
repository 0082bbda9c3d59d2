import { OverlapInputError } from "../OverlapInputError.ts";
import type { Readings } from "./Readings.ts";

/** Parallel columns: link i says that holder[i] holds item[i], count[i] times (evidence); without `count` once each. */
export interface Links {
  holder: ArrayLike<number>;
  item: ArrayLike<number>;
  count?: ArrayLike<number>;
}

/**
 * Who holds what: a table of holders × items, kept sparse in both directions (CSR).
 * The items of holder h are `items[holderStart[h] … holderStart[h + 1])`, ascending, with `counts` beside them;
 * the holders of item i are `holders[itemStart[i] … itemStart[i + 1])`, ascending.
 */
export class Incidence {
  readonly holderCount: number;
  readonly itemCount: number;
  readonly linkCount: number;
  readonly holderStart: Uint32Array;
  readonly items: Uint32Array;
  readonly counts: Uint32Array;
  readonly itemStart: Uint32Array;
  readonly holders: Uint32Array;

  private constructor(
    rows: Compressed,
    columns: Compressed,
    /** Which cells were read; undefined where all were, so that what is not held was looked for and not found. */
    readonly readings: Readings | undefined,
  ) {
    this.holderCount = rows.start.length - 1;
    this.itemCount = columns.start.length - 1;
    this.linkCount = rows.index.length;
    this.holderStart = rows.start;
    this.items = rows.index;
    this.counts = rows.count;
    this.itemStart = columns.start;
    this.holders = columns.index;
  }

  /**
   * The table of these links, the same whatever their order. Links that name one cell twice add up; a count of 0 is no link.
   * @throws OverlapInputError for an index outside of the table or a count that is no whole number ≥ 0.
   */
  static of(holderCount: number, itemCount: number, links: Links, readings?: Readings): Incidence {
    check(holderCount, itemCount, links);
    const kept = counted(links);
    // Two stable counting sorts, by item and then by holder, put every cell in its one place; a third turns it over.
    const byItem = compressed(itemCount, kept.item, kept.holder, kept.count);
    const rows = merged(transpose(holderCount, byItem));
    return new Incidence(rows, transpose(itemCount, rows), readings);
  }

  sizeOf(holder: number): number {
    return this.holderStart[holder + 1]! - this.holderStart[holder]!;
  }

  holdersOf(item: number): number {
    return this.itemStart[item + 1]! - this.itemStart[item]!;
  }

  itemsOf(holder: number): Uint32Array {
    return this.items.subarray(this.holderStart[holder], this.holderStart[holder + 1]);
  }

  /** The same table with items as holders: for co-occurrence. */
  transposed(): Incidence {
    const rows = { start: this.holderStart, index: this.items, count: this.counts };
    const columns = transpose(this.itemCount, rows);
    return new Incidence(columns, rows, this.readings?.transposed());
  }
}

interface Compressed {
  start: Uint32Array;
  index: Uint32Array;
  count: Uint32Array;
}

function check(holderCount: number, itemCount: number, { holder, item, count }: Links): void {
  if (holder.length !== item.length || (count && count.length !== item.length))
    throw new OverlapInputError("links", "The columns of links differ in length.");
  for (let i = 0; i < item.length; i++) {
    if (!isIndex(holder[i]!, holderCount)) throw new OverlapInputError("links", `Link ${i} names no holder.`);
    if (!isIndex(item[i]!, itemCount)) throw new OverlapInputError("links", `Link ${i} names no item.`);
    if (count && !isIndex(count[i]!, 2 ** 32)) throw new OverlapInputError("links", `Link ${i} has no whole count.`);
  }
}

/** Links that count. Columns may weigh more than the table: they are copied only where some do not. */
function counted({ holder, item, count }: Links): Required<Links> {
  if (!count) return { holder, item, count: new Uint32Array(item.length).fill(1) };
  if (!Array.prototype.includes.call(count, 0)) return { holder, item, count };
  const kept = (column: ArrayLike<number>) => Array.from(column).filter((_, i) => count[i] !== 0);
  return { holder: kept(holder), item: kept(item), count: kept(count) };
}

function isIndex(value: number, below: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < below;
}

/** Counting sort of (key, value, count) by key; stable. */
function compressed(
  keys: number,
  key: ArrayLike<number>,
  value: ArrayLike<number>,
  times: ArrayLike<number>,
): Compressed {
  const start = new Uint32Array(keys + 1);
  for (let i = 0; i < key.length; i++) start[key[i]! + 1]!++;
  for (let k = 0; k < keys; k++) start[k + 1]! += start[k]!;
  const next = start.slice();
  const index = new Uint32Array(key.length);
  const count = new Uint32Array(key.length);
  for (let i = 0; i < key.length; i++) {
    const at = next[key[i]!]!++;
    index[at] = value[i]!;
    count[at] = times[i]!;
  }
  return { start, index, count };
}

function transpose(keys: number, { start, index, count }: Compressed): Compressed {
  const row = new Uint32Array(index.length);
  for (let r = 0; r + 1 < start.length; r++) row.fill(r, start[r], start[r + 1]);
  return compressed(keys, index, row, count);
}

/** Adds up neighbours that name the same cell; a sum beyond 32 bits stays at the largest. */
function merged(rows: Compressed): Compressed {
  if (!namesTwice(rows)) return rows;
  const { start, index, count } = rows;
  const into = { start: new Uint32Array(start.length), index: new Uint32Array(index.length), count: count.slice() };
  let at = 0;
  for (let r = 0; r + 1 < start.length; r++) {
    const first = at;
    for (let i = start[r]!; i < start[r + 1]!; i++) {
      if (at > first && into.index[at - 1] === index[i]) {
        into.count[at - 1] = Math.min(into.count[at - 1]! + count[i]!, 2 ** 32 - 1);
      } else {
        into.index[at] = index[i]!;
        into.count[at++] = count[i]!;
      }
    }
    into.start[r + 1] = at;
  }
  return { start: into.start, index: into.index.slice(0, at), count: into.count.slice(0, at) };
}

/** Whether a row, ascending, names a cell more than once. */
function namesTwice({ start, index }: Compressed): boolean {
  for (let r = 0; r + 1 < start.length; r++)
    for (let i = start[r]! + 1; i < start[r + 1]!; i++) if (index[i] === index[i - 1]) return true;
  return false;
}
