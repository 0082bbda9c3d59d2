import { allRows, type Rows, select } from "../../snapshot/select.ts";
import type { Snapshot } from "../../snapshot/Snapshot.ts";
import { columnsOf, type TableName } from "../../snapshot/columnsOf.ts";
import { Remembered } from "../../snapshot/Remembered.ts";
import type { NamedKeys } from "../filter/Condition.ts";
import { type Asked, conditionsOf } from "../filter/conditionsOf.ts";
import { cursorOf, listMark, type Place, placeOf } from "./cursor.ts";
import { type Facet, type FacetCount, type List, type Members, type Order, type Parent, wholeGraph } from "./List.ts";
import { AskedConnection } from "./AskedConnection.ts";
import { Ordered } from "./Ordered.ts";
import type { Connection, ListEdge, ListPageInfo } from "./Connection.ts";
import { areNumbers, ordersOf } from "./ordersOf.ts";
import { pageSizeOf, type PageArgs } from "./PageArgs.ts";

export interface ListArgs<Where = unknown> extends PageArgs {
  where?: Where | null;
  orderBy?: string | readonly string[] | null;
}

/** Reads lists for one request, all from one snapshot. */
export class ListReader {
  readonly #snapshot: Snapshot;
  readonly #onKeys: (named: readonly NamedKeys[]) => void;

  /** @param onKeys gets the keys that clients name in filters, so that unknown ones can be hinted at. */
  constructor(snapshot: Snapshot, onKeys: (named: readonly NamedKeys[]) => void) {
    this.#snapshot = snapshot;
    this.#onKeys = onKeys;
  }

  /** Throws BadUserInput where sizes, cursors or filters are wrong. */
  connection<Node, Where>(list: List<Node, Where>, parent: Parent, args: ListArgs<Where>): Connection<Node> {
    const asked = conditionsOf(list.filter ?? unfiltered, args.where);
    this.#onKeys(asked.keys);
    const window = this.#window(list, parent, args, asked);
    return new AskedConnection(
      () => this.#kept(list, parent, asked),
      (kept) => this.#page(list, parent, window, kept),
      (kept) => this.#facets(list, kept),
    );
  }

  /** All of a list that is short by its nature (the principles related to one, the provisions of one citation). */
  all<Node>(list: List<Node, never>, parent: Parent): { node: Node; link: object }[] {
    const members = this.#members(list, parent);
    const ordered = new Ordered(this.#snapshot, list.table, ordersOf(list, undefined).orders, members, members.rows);
    return Array.from(members.rows, (_row, place) => {
      const row = ordered.rowAt(place);
      return { node: list.read(this.#snapshot, row), link: ordered.linkOf(row) ?? {} };
    });
  }

  #window(list: List<unknown, never>, parent: Parent, args: ListArgs, asked: Asked): Window {
    const { names, orders } = ordersOf(list, args.orderBy);
    const mark = once(() => listMark(list.name, names, parent.id, parent.other ?? "", asked.says));
    const placeAt = (argument: "after" | "before") => {
      const cursor = args[argument];
      return cursor == null ? undefined : placeOf(cursor, mark(), areNumbers(orders), argument);
    };
    const { size, backward } = pageSizeOf(args);
    return { size, backward, mark, names, orders, after: placeAt("after"), before: placeAt("before") };
  }

  #members({ members, table }: List<unknown, never>, parent: Parent): Members {
    return members?.(this.#snapshot, parent) ?? { rows: this.#snapshot.get(rowsOf[table]) };
  }

  #kept(list: List<unknown, never>, parent: Parent, asked: Asked): Kept {
    const { says } = asked;
    const make = (): Kept => {
      const members = this.#members(list, parent);
      return { members, says, rows: select(members.rows, asked.tree(this.#snapshot)), facets: new Map() };
    };
    return isWhole(parent) ? this.#snapshot.get(selections).get(JSON.stringify([list.name, says]), make) : make();
  }

  #page<Node>(list: List<Node, never>, parent: Parent, window: Window, { members, rows, says }: Kept) {
    const { backward, after, before, mark, names } = window;
    const made = () => new Ordered(this.#snapshot, list.table, window.orders, members, rows);
    const ordered = isWhole(parent)
      ? this.#snapshot.get(orderings).get(JSON.stringify([list.name, names, says]), made)
      : made();
    const { start, end, from, to } = rangeOf(ordered, window);
    const cursorAt = (place: number) => cursorOf(mark(), ordered.placeOf(ordered.rowAt(place)));
    const nodes = once(() => {
      const read: Node[] = [];
      for (let place = from; place < to; place++) read.push(list.read(this.#snapshot, ordered.rowAt(place)));
      return read;
    });
    const edges = (): ListEdge<Node>[] =>
      nodes().map((node, at) => {
        const place = from + at;
        const link = ordered.linkOf(ordered.rowAt(place));
        return {
          ...link,
          node,
          parent,
          get cursor() {
            return cursorAt(place);
          },
        };
      });
    const info = (): ListPageInfo => ({
      hasNextPage: backward ? before !== undefined : to < end,
      hasPreviousPage: backward ? from > start : after !== undefined,
      startCursor: from < to ? cursorAt(from) : null,
      endCursor: from < to ? cursorAt(to - 1) : null,
    });
    return { edges, nodes, info };
  }

  #facets(list: List<unknown, never>, { rows, facets: known }: Kept): Connection<unknown>["facets"] {
    const counts = (name: string, facet: Facet) => {
      if (!known.has(name)) known.set(name, facet(this.#snapshot, rows).sort(largestFirst));
      return known.get(name)!;
    };
    const facets = {};
    for (const [name, facet] of Object.entries(list.facets ?? {}))
      Object.defineProperty(facets, name, { get: () => counts(name, facet), enumerable: true });
    return facets;
  }
}

interface Window {
  size: number;
  backward: boolean;
  mark: () => string;
  names: readonly string[];
  orders: readonly Order[];
  after: Place | undefined;
  before: Place | undefined;
}
interface Kept {
  members: Members;
  /** What a filter left of them. */
  rows: Rows;
  /** The filter. */
  says: unknown;
  /** Those that were counted so far. */
  facets: Map<string, readonly FacetCount[]>;
}

/** Lists of the whole graph are asked most, and cost most: what filters leave of them is remembered. */
function isWhole({ id }: Parent): boolean {
  return id === wholeGraph.id;
}

/** What lies between the cursors, from start to end, and the page of it, from `from` to `to`. */
function rangeOf(ordered: Ordered, { backward, size, after, before }: Window) {
  const start = after === undefined ? 0 : ordered.countBefore(after, true);
  const end = before === undefined ? ordered.count : ordered.countBefore(before, false);
  return backward
    ? { start, end, from: Math.max(start, end - size), to: end }
    : { start, end, from: start, to: Math.min(end, start + size) };
}

const unfiltered = { fields: {} } as never;

/** So many filters are remembered with what they leave. */
const mostSelections = 32;
const selections = () => new Remembered<Kept>(mostSelections);
/** And so many orders of what they leave. */
const mostOrderings = 16;
const orderings = () => new Remembered<Ordered>(mostOrderings);

const rowsOf = Object.fromEntries(
  (Object.keys(columnsOf) as TableName[]).map((name) => [name, ({ tables }: Snapshot) => allRows(tables[name].count)]),
) as Record<TableName, (snapshot: Snapshot) => Rows>;

function largestFirst(a: FacetCount, b: FacetCount): number {
  return b.count - a.count || (a.value < b.value ? -1 : 1);
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
