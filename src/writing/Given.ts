import type { Label, ModelNode } from "../model/ModelNode.ts";

/** What an owner gives, as far as it must be known to find what it no longer gives: how much of each label, and which only where that is asked. */
export class Given {
  readonly #counts = new Map<Label, number>();
  readonly #nodes: Iterable<ModelNode>;
  #ids: Set<string> | undefined;

  /** `nodes` are all that it gives; they are walked where somebody asks which. */
  constructor(nodes: Iterable<ModelNode>) {
    this.#nodes = nodes;
  }

  /** Takes a part of them into account; none of them stands in another part. */
  count(part: Iterable<ModelNode>): this {
    const ids = new Set<string>();
    for (const { label, id } of part)
      if (!ids.has(id)) {
        ids.add(id);
        this.#counts.set(label, this.countOf(label) + 1);
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
