import type { Connection, ListEdge, ListPageInfo } from "./Connection.ts";

interface Page<Node> {
  edges: () => ListEdge<Node>[];
  nodes: () => Node[];
  info: () => ListPageInfo;
}

/** Makes each part when it is first asked for. A class, since there is one for each thing that has a list. */
export class AskedConnection<Node, Kept extends { rows: { length: number } }> implements Connection<Node> {
  readonly #keep: () => Kept;
  readonly #turn: (kept: Kept) => Page<Node>;
  readonly #count: (kept: Kept) => Connection<Node>["facets"];
  #kept: Kept | undefined;
  #page: Page<Node> | undefined;
  #facets: Connection<Node>["facets"] | undefined;

  /**
   * @param keep what a filter leaves
   * @param turn the page of it
   * @param count its facets
   */
  constructor(keep: () => Kept, turn: (kept: Kept) => Page<Node>, count: (kept: Kept) => Connection<Node>["facets"]) {
    [this.#keep, this.#turn, this.#count] = [keep, turn, count];
  }

  get edges(): ListEdge<Node>[] {
    return this.#itsPage.edges();
  }

  get nodes(): Node[] {
    return this.#itsPage.nodes();
  }

  get pageInfo(): ListPageInfo {
    return this.#itsPage.info();
  }

  get totalCount(): number {
    return this.#itsRows.rows.length;
  }

  get facets(): Connection<Node>["facets"] {
    return (this.#facets ??= this.#count(this.#itsRows));
  }

  get #itsRows(): Kept {
    return (this.#kept ??= this.#keep());
  }

  get #itsPage(): Page<Node> {
    return (this.#page ??= this.#turn(this.#itsRows));
  }
}
