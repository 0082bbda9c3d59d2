import type { FacetCount, Parent } from "./List.ts";

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

/** A connection whose parts are made only when a client asks for them. */
export interface Connection<Node> {
  readonly edges: ListEdge<Node>[];
  readonly nodes: Node[];
  readonly pageInfo: ListPageInfo;
  readonly totalCount: number;
  readonly facets: Readonly<Record<string, FacetCount[]>>;
}
