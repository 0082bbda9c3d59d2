import type { Params } from "../../graph/params.ts";
import { join, keysNamedIn, type JoinedConditions } from "../filter/Condition.ts";
import { conditionsOf } from "../filter/conditionsOf.ts";
import { cursorOf, listMark, placeOf, type Place } from "./cursor.ts";
import type { List, Order, Parent } from "./List.ts";
import { facetStatement, pageStatement, totalStatement } from "./listStatements.ts";
import { pageSizeOf, type PageArgs } from "./PageArgs.ts";
import type { Read } from "../../graph/Graph.ts";
import { ParentLoader } from "./ParentLoader.ts";

export interface ListArgs extends PageArgs {
  where?: object | null;
  orderBy?: string | null;
}

export interface FacetCount {
  value: string;
  label: string;
  count: number;
}

export interface ListEdge<Node> {
  cursor: string;
  node: Node;
  /** Whose list it is: lists that hang on an edge start there. */
  parent: Parent;
}

export interface ListPageInfo {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor: string | null;
  endCursor: string | null;
}

/** A connection whose parts ask the engine only when a client asks for them. */
export interface Connection<Node> {
  edges(): Promise<ListEdge<Node>[]>;
  nodes(): Promise<Node[]>;
  pageInfo(): Promise<ListPageInfo>;
  totalCount(): Promise<number>;
  facets: Record<string, () => Promise<FacetCount[]>>;
}

interface PageRow {
  node: never;
  link: Record<string, unknown> | null;
  k: string | number;
  i: string;
}
interface FacetRow {
  value: string | null;
  label: string | null;
  count: number;
}
type KeysNamed = ReturnType<typeof keysNamedIn>;

/** Where a walk starts that has no cursor yet: beyond every sort value, and below. */
const beyond = { text: ["", "\u{10FFFF}"], number: [-1, Number.MAX_SAFE_INTEGER] } as const;
const beyondIds = beyond.text;
const longestPlainList = 1_000;

/** Reads lists for one request. */
export class ListReader {
  readonly #loader: ParentLoader;
  readonly #onKeys: (named: KeysNamed) => void;

  /** @param onKeys gets the keys that clients name in filters, so that unknown ones can be hinted at. */
  constructor(read: Read, onKeys: (named: KeysNamed) => void) {
    this.#loader = new ParentLoader(read);
    this.#onKeys = onKeys;
  }

  /** Throws BadUserInput where sizes, cursors or filters are wrong; the engine is asked when a part is. */
  connection<Node>(list: List<Node>, parent: Parent, args: ListArgs): Connection<Node> {
    const tree = conditionsOf(list.filter ?? { fields: {} }, args.where);
    this.#onKeys(keysNamedIn(tree));
    const where = join(tree);
    const page = this.#page(list, parent, args, where);
    return {
      edges: async () => (await page()).edges,
      nodes: async () => (await page()).edges.map((edge) => edge.node),
      pageInfo: async () => (await page()).info,
      totalCount: async () => {
        const statement = totalStatement(list, where.cypher);
        const [row] = await this.#loader.load<{ total: number }>(statement, where.params, parent);
        return row?.total ?? 0;
      },
      facets: this.#facets(list, parent, where),
    };
  }

  /** All of a list that is short by its nature (the principles related to one, the provisions of one citation). */
  async all<Node>(list: List<Node>, parent: Parent): Promise<{ node: Node; link: object }[]> {
    const order = orderOf(list, undefined).order;
    const statement = pageStatement(list, order, { backward: false, after: false, before: false }, "true");
    const params = { ...placeParams(order, undefined, undefined), limit: longestPlainList + 1 };
    const rows = await this.#loader.load<PageRow>(statement, params, parent);
    if (rows.length > longestPlainList) throw new Error(`${list.match} is longer than a list without pages can be`);
    return rows.map((row) => ({ node: list.read(row.node), link: linkOf(list, row) }));
  }

  #page<Node>(list: List<Node>, parent: Parent, args: ListArgs, where: JoinedConditions) {
    const { size, backward } = pageSizeOf(args);
    const { name, order } = orderOf(list, args.orderBy);
    const mark = listMark(list.match, name, parent.id, parent.other ?? "", where);
    const placeAt = (argument: "after" | "before") => {
      const cursor = args[argument] ?? undefined;
      return cursor === undefined ? undefined : placeOf(cursor, mark, order.numeric ?? false, argument);
    };
    const [after, before] = [placeAt("after"), placeAt("before")];
    const window = { backward, after: after !== undefined, before: before !== undefined };
    const statement = pageStatement(list, order, window, where.cypher);
    const params: Params = { ...where.params, ...placeParams(order, after, before), limit: size + 1 };

    return async () => {
      const rows = await this.#loader.load<PageRow>(statement, params, parent);
      const hasMore = rows.length > size;
      const kept = rows.slice(0, size);
      const edges = (backward ? kept.toReversed() : kept).map((row) => ({
        ...linkOf(list, row),
        cursor: cursorOf(mark, row),
        node: list.read(row.node),
        parent,
      }));
      const info: ListPageInfo = {
        hasNextPage: backward ? window.before : hasMore,
        hasPreviousPage: backward ? hasMore : window.after,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      };
      return { edges, info };
    };
  }

  #facets(list: List, parent: Parent, where: JoinedConditions): Connection<unknown>["facets"] {
    const counts = async (name: string, facet: string) => {
      const labelOf = list.facetLabels?.[name];
      const statement = facetStatement(list, facet, where.cypher);
      const rows = await this.#loader.load<FacetRow>(statement, where.params, parent);
      return rows
        .filter((row) => row.value !== null && row.value !== "")
        .map(({ value, label, count }) => ({ value: String(value), label, count }))
        .map((facet) => ({ ...facet, label: labelOf?.(facet.value) ?? facet.label ?? facet.value }))
        .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
    };
    return Object.fromEntries(
      Object.entries(list.facets ?? {}).map(([name, facet]) => [name, () => counts(name, facet)]),
    );
  }
}

function linkOf(list: List, { link }: PageRow): object {
  return list.readLink === undefined ? (link ?? {}) : list.readLink(link as never);
}

function orderOf(list: List, asked: string | null | undefined): { name: string; order: Order } {
  const name = asked ?? Object.keys(list.orders)[0] ?? "";
  const order = list.orders[name];
  if (order === undefined) throw new Error(`${list.match} has no order ${name}`);
  return { name, order };
}

function placeParams(order: Order, after: Place | undefined, before: Place | undefined): Params {
  const ends = beyond[order.numeric === true ? "number" : "text"];
  const [start, end] = order.descending === true ? [ends[1], ends[0]] : ends;
  const { k: afterKey, i: afterId } = after ?? { k: start, i: beyondIds[0] };
  const { k: beforeKey, i: beforeId } = before ?? { k: end, i: beyondIds[1] };
  return { afterKey, afterId, beforeKey, beforeId };
}
