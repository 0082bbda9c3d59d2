import type { Snapshot } from "../../snapshot/Snapshot.ts";
import type { KeyedKind } from "../filter/Condition.ts";
import type { Node } from "../node/Node.ts";
import { kindOfId } from "../../model/kinds.ts";
import { kinds } from "./kinds.ts";
import { rowNamed } from "../../snapshot/rowNamed.ts";

/** Reads nodes by id. */
export class NodeReader {
  readonly #snapshot: Snapshot;
  readonly #onKey: (kind: KeyedKind, key: string) => void;

  /** @param onKey gets each key that a client looks up, so that an unknown one can be hinted at. */
  constructor(snapshot: Snapshot, onKey: (kind: KeyedKind, key: string) => void = () => undefined) {
    this.#snapshot = snapshot;
    this.#onKey = onKey;
  }

  /** Null for an id that nothing has; of a former key, the thing under its present id. */
  byId(id: string): Node | null {
    const kind = kindOfId(id);
    if (kind === undefined) return null;
    const { table, read } = kinds[kind];
    const row = rowNamed(this.#snapshot, table, id);
    return row < 0 ? null : read(this.#snapshot, row);
  }

  /** The id of today, of a former one; any other as it is. */
  idToday(id: string): string {
    return this.byId(id)?.id ?? id;
  }

  /** A client's look-up: null for a key that nothing has. */
  byKey(kind: KeyedKind, key: string): Node | null {
    this.#onKey(kind, key);
    return this.byId(`${kind}:${key}`);
  }

  /** Those of the ids that are there, in their order. */
  known(ids: readonly string[]): Node[] {
    return ids.map((id) => this.byId(id)).filter((node) => node !== null);
  }
}
