import type { TableName } from "../../snapshot/columnsOf.ts";
import type { Links } from "../../snapshot/Links.ts";
import type { Rows } from "../../snapshot/select.ts";
import type { Snapshot } from "../../snapshot/Snapshot.ts";
import type { Filter } from "../filter/conditionsOf.ts";

/** Whose list is asked: nothing for the whole graph. */
export interface Parent {
  id: string;
  other?: string;
}

export const wholeGraph: Parent = { id: "" };

/** The things of a list, before any filter. */
export interface Members {
  rows: Rows;
  /** What the link to a thing says; `at` is the place of its row in `rows`. */
  link?: (at: number) => object;
}

/** By what a list is sorted; ties are broken by place or key, then by id. */
export interface Order {
  /** The value of a row, or of the link to it; without, the rows as they stand: by key, evidence and passages by place. */
  by?: (snapshot: Snapshot, row: number, link: object | undefined) => string | number;
  numeric?: boolean;
  descending?: boolean;
}

export interface FacetCount {
  value: string;
  label: string;
  count: number;
}
/** How rows spread over values, in any order; without those that nothing has. */
export type Facet = (snapshot: Snapshot, rows: Rows) => FacetCount[];

/** A list of the graph, as data: which rows of which table, what a thing is, how it is sorted, filtered and counted. */
export interface List<Node = unknown, Where = unknown> {
  /** Tells cursors of this list from those of others. */
  name: string;
  table: TableName;
  /** The whole table unless given. */
  members?: (snapshot: Snapshot, parent: Parent) => Members;
  read: (snapshot: Snapshot, row: number) => Node;
  orders: Readonly<Record<string, Order>>;
  filter?: Filter<Where>;
  facets?: Readonly<Record<string, Facet>>;
}

/** Makes lists of one kind of thing, which share what `base` says; they are sorted as it says where nothing else is given. */
export function listsOf<Node, Where = unknown>(base: Omit<List<Node, Where>, "name" | "members">) {
  return (name: string, members?: List["members"], orders = base.orders): List<Node, Where> => ({
    ...base,
    name,
    members,
    orders,
  });
}

const nothing: Rows = new Uint32Array(0);

/** What one thing links to; `link` says what is known of a link, by its number. Rows come ascending. */
export function linkedFrom(
  from: TableName,
  links: (snapshot: Snapshot) => Links,
  link?: (snapshot: Snapshot, number: number) => object,
): NonNullable<List["members"]> {
  return (snapshot, { id }) => {
    const row = snapshot.tables[from].index.rowOf(id);
    return row < 0 ? { rows: nothing } : membersOf(snapshot, links(snapshot), row, link);
  };
}

function membersOf(
  snapshot: Snapshot,
  { starts, targets, numbers }: Links,
  row: number,
  link: ((snapshot: Snapshot, number: number) => object) | undefined,
): Members {
  const [start, end] = [starts[row]!, starts[row + 1]!];
  const rows = targets.subarray(start, end);
  if (rows.every((target, at) => at === 0 || rows[at - 1]! < target))
    return { rows, ...(link && { link: (at) => link(snapshot, numbers[start + at]!) }) };
  const order = Uint32Array.from(rows, (_row, at) => at).sort((a, b) => rows[a]! - rows[b]!);
  return { rows: rows.slice().sort(), ...(link && { link: (at) => link(snapshot, numbers[start + order[at]!]!) }) };
}
