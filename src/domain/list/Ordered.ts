import type { Rows } from "../../snapshot/select.ts";
import type { Snapshot } from "../../snapshot/Snapshot.ts";
import type { TableName } from "../../snapshot/columnsOf.ts";
import type { TextColumn } from "../../snapshot/columns.ts";
import type { Place } from "./cursor.ts";
import type { Members, Order } from "./List.ts";

type Value = string | number;

/** The rows of a list in its order, and where places stand in it. */
export class Ordered {
  readonly #rows: Rows;
  /** Values by which rows are sorted before their places, each with its direction. */
  readonly #values: readonly Required<Pick<Order, "by">>[];
  readonly #directions: readonly number[];
  readonly #id: TextColumn;
  /** Of evidence and passages their place, which no id tells. */
  readonly #place: TextColumn | undefined;

  /** @param kept those of the members that a filter left, ascending */
  constructor(
    readonly snapshot: Snapshot,
    table: TableName,
    orders: readonly Order[],
    readonly members: Members,
    kept: Rows,
  ) {
    const { columns } = snapshot.tables[table];
    this.#id = columns.id;
    this.#place = "sortKey" in columns ? columns.sortKey : undefined;
    this.#values = orders.filter((order) => order.by !== undefined) as Required<Order>[];
    this.#directions = directionsOf(orders);
    const isStored = this.#values.length === 0;
    this.#rows = isStored ? (this.#directions[0] === -1 ? kept.toReversed() : kept) : this.#sorted(kept);
  }

  get count(): number {
    return this.#rows.length;
  }

  rowAt(place: number): number {
    return this.#rows[place]!;
  }

  linkOf(row: number): object | undefined {
    return this.members.link?.(placeIn(this.members.rows, row));
  }

  placeOf(row: number): Place {
    return [...this.#valuesOf(row), this.#place?.at(row) ?? "", this.#id.at(row)!];
  }

  /** How many rows come before a place; with `through`, the one that stands there too. */
  countBefore(place: Place, through: boolean): number {
    let [low, high] = [0, this.#rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const order = this.#compare(this.placeOf(this.#rows[middle]!), place);
      if (order < 0 || (through && order === 0)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #sorted(rows: Rows): Rows {
    const last = this.#directions.at(-1)!;
    const places = Array.from(rows, (row) => ({ row, values: this.#valuesOf(row) }));
    places.sort((a, b) => this.#compare(a.values, b.values) || (a.row - b.row) * last);
    return Uint32Array.from(places, ({ row }) => row);
  }

  #valuesOf(row: number): Value[] {
    if (this.#values.length === 0) return [];
    const link = this.linkOf(row);
    return this.#values.map(({ by }) => by(this.snapshot, row, link));
  }

  #compare(a: Place, b: Place): number {
    for (const [at, value] of a.entries()) {
      const order = compare(value, b[at]!);
      if (order !== 0) return order * this.#directions[at]!;
    }
    return 0;
  }
}

/** 1 or -1 for each value by which a list is sorted, for places and for ids. */
export function directionsOf(orders: readonly Order[]): number[] {
  const direction = ({ descending }: Order) => (descending === true ? -1 : 1);
  const stored = orders.find(({ by }) => by === undefined);
  const last = stored === undefined ? 1 : direction(stored);
  return [...orders.filter(({ by }) => by !== undefined).map(direction), last, last];
}

/** Where a row stands among ascending ones. */
function placeIn(rows: Rows, row: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]! < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

function compare(a: Value, b: Value): number {
  return a < b ? -1 : Number(a > b);
}
