import type { Label, ModelNode } from "../model/ModelNode.ts";
import { isOfDocument } from "./isOfDocument.ts";

/** What an owner gives, as far as it must be known to find what it no longer gives: how much of each label, and which only where that is asked. */
export class Given {
  readonly #counts = new Map<Label, number>();
  readonly #nodes: Iterable<ModelNode>;
  /** Of what is of no document: it may come again in another part. */
  readonly #shared = new Set<string>();
  #ids: Set<string> | undefined;

  /** `nodes` are all that it gives; they are walked where somebody asks which. */
  constructor(nodes: Iterable<ModelNode>) {
    this.#nodes = nodes;
  }

  /** Takes a part of them into account; a document stands whole in one of them. */
  count(part: Iterable<ModelNode>): this {
    const own = new Set<string>();
    for (const node of part) {
      const ids = isOfDocument(node) ? own : this.#shared;
      if (ids.has(node.id)) continue;
      ids.add(node.id);
      this.#counts.set(node.label, this.countOf(node.label) + 1);
    }
    return this;
  }

  countOf(label: Label): number {
    return this.#counts.get(label) ?? 0;
  }

  has(id: string): boolean {
    if (this.#ids === undefined) {
      this.#ids = new Set();
      for (const node of this.#nodes) this.#ids.add(node.id);
    }
    return this.#ids.has(id);
  }
}
