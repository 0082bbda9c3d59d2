import DataLoader from "dataloader";
import type { KeyedKind } from "../filter/Condition.ts";
import { labelOfKind, readersOfKind } from "./kinds.ts";
import { byIdStatement } from "../list/listStatements.ts";
import type { Read } from "../../graph/Graph.ts";
import type { Node } from "../node/Node.ts";
import { kindOfId, type NodeKind } from "../../model/kinds.ts";

/** Reads nodes by id for one request, all of a kind that are asked together in one statement. */
export class NodeReader {
  readonly #read: Read;
  readonly #onKey: (kind: KeyedKind, key: string) => void;
  readonly #loaders = new Map<NodeKind, DataLoader<string, Node | null>>();

  /** @param onKey gets each key that a client looks up, so that an unknown one can be hinted at. */
  constructor(read: Read, onKey: (kind: KeyedKind, key: string) => void = () => undefined) {
    this.#read = read;
    this.#onKey = onKey;
  }

  /** Null for an id that nothing has. */
  async byId(id: string): Promise<Node | null> {
    const kind = kindOfId(id);
    return kind === undefined || !id.isWellFormed() ? null : this.#loaderOf(kind).load(id);
  }

  /** A client's look-up: null for a key that nothing has. */
  async byKey(kind: KeyedKind, key: string): Promise<Node | null> {
    this.#onKey(kind, key);
    return this.byId(`${kind}:${key}`);
  }

  /** Those of the ids that are there, in their order. */
  async known(ids: readonly string[]): Promise<Node[]> {
    const nodes = await Promise.all(ids.map((id) => this.byId(id)));
    return nodes.filter((node) => node !== null);
  }

  #loaderOf(kind: NodeKind): DataLoader<string, Node | null> {
    let loader = this.#loaders.get(kind);
    if (loader === undefined) {
      const statement = byIdStatement(labelOfKind(kind), `${kind}/row`);
      loader = new DataLoader(async (ids) => {
        const rows = await this.#read<{ node: Node }>(statement, { ids });
        const byId = new Map(rows.map(({ node }) => [node.id, readersOfKind[kind](node as never)]));
        return ids.map((id) => byId.get(id) ?? null);
      });
      this.#loaders.set(kind, loader);
    }
    return loader;
  }
}
