import { contributor } from "../../../model/contributor.ts";
import { type ModelNode, nodeOf, type NodeRef } from "../../../model/ModelNode.ts";
import { sourceOf, type TableName } from "./TableName.ts";

interface OwnContributor {
  key: string;
  name: string;
  kind: string;
}

/** The contributors that a table brings or brought, in its order. There may be as many as documents: their nodes are made one by one. */
export class OwnContributors {
  readonly #own: OwnContributor[] = [];
  readonly #ambiguous: OwnContributor[] = [];

  constructor(private readonly name: TableName) {}

  get count(): number {
    return this.#own.length + this.#ambiguous.length;
  }

  /** How many that are not ambiguous are named so far. */
  get named(): number {
    return this.#own.length;
  }

  /** An ambiguous one would be taken for another one in a graph that has only those before it. */
  add(one: OwnContributor, isAmbiguous: boolean): void {
    (isAmbiguous ? this.#ambiguous : this.#own).push(one);
  }

  *refs(): Generator<NodeRef> {
    for (const { key } of this.#ambiguous) yield nodeOf("Contributor", key);
    for (const { key } of this.#own) yield nodeOf("Contributor", key);
  }

  /** Those that are not ambiguous, from one number on to another. */
  nodes(from: number, to: number): Generator<ModelNode> {
    return this.#nodesOf(this.#own.slice(from, to));
  }

  ambiguous(): Generator<ModelNode> {
    return this.#nodesOf(this.#ambiguous);
  }

  *#nodesOf(own: readonly OwnContributor[]): Generator<ModelNode> {
    const source = sourceOf(this.name);
    for (const { key, name, kind } of own) yield contributor({ key, kind, names: { en: name }, partyTo: [], source });
  }
}
