import type { Filter } from "../filter/conditionsOf.ts";

/** By what a list is sorted: an expression over what its MATCH binds; ties are broken by id. Never null, and of one type. */
export interface Order {
  by: string;
  numeric?: boolean;
  descending?: boolean;
}

/**
 * A list of the graph, as data: which MATCH finds it, what a row holds, how it is sorted and filtered. Pages, totals and
 * facets of every list are made from these in one place (`listStatements.ts`).
 */
export interface List<Node = unknown> {
  /** Its MATCH, a file below `cypher/`: binds `n`, the thing listed, from `parent.id` (and `parent.other` where two things say which list). */
  match: string;
  /** What a row holds of `n`, a file below `cypher/`. */
  row: string;
  /** The thing that a row is. */
  read: (row: never) => Node;
  /** What a row holds of the edge, a map over what the MATCH binds, e.g. `r {.mentions}`. */
  link?: string;
  /** What the row of the edge becomes; itself without. */
  readLink?: (link: never) => object;
  /** The variables besides `n` that `link` and the order need. */
  carried?: readonly string[];
  orders: Readonly<Record<string, Order>>;
  filter?: Filter;
  /** Facets: a file below `cypher/` each, which returns facetValue, facetLabel and hits. */
  facets?: Readonly<Record<string, string>>;
  /** The words for the values of a facet for which the graph keeps none: enum values, languages. */
  facetLabels?: Readonly<Record<string, (value: string) => string>>;
}

/** Whose list is asked: nothing for the whole graph. */
export interface Parent {
  id: string;
  other?: string;
}

export const wholeGraph: Parent = { id: "" };
