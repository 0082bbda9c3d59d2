import type { Transaction } from "../graph/Graph.ts";
import { statement } from "../graph/statements.ts";
import type { Label } from "../model/ModelNode.ts";
import { derivations, derive, type DerivedType } from "./derive.ts";
import { inPieces } from "./inPieces.ts";

const typeOfEvidence: Partial<Record<Label, DerivedType>> = { Mention: "HOLDS", Citation: "INVOKES" };
const typeOfHeld: Partial<Record<Label, DerivedType>> = { Principle: "HOLDS", Instrument: "INVOKES" };

/** What a write touched of that from which something is derived. */
export class Touched {
  readonly #transaction: Transaction;
  readonly #contributions: Record<DerivedType, Set<string>> = { HOLDS: new Set(), INVOKES: new Set() };
  readonly #contributors = new Set<string>();
  /** Counts at the far ends are to be counted again, or everything. */
  readonly #held = new Set<DerivedType>();
  readonly #all = new Set<DerivedType>();

  constructor(transaction: Transaction) {
    this.#transaction = transaction;
  }

  created(label: Label, id: string, contribution: string | undefined): void {
    const evidence = typeOfEvidence[label];
    if (evidence !== undefined) this.#contributions[evidence].add(contribution!);
    if (label === "Contributor") this.#contributors.add(id);
    const held = typeOfHeld[label];
    if (held !== undefined) this.#held.add(held);
  }

  /** Nodes that are to be corrected or removed: what hangs on them is asked before. */
  async changing(label: Label, nodes: readonly { id: string; contribution: string | undefined }[]): Promise<void> {
    const evidence = typeOfEvidence[label];
    const types = evidence === undefined ? (["HOLDS", "INVOKES"] as const) : [evidence];
    if (evidence === undefined && label !== "Passage" && label !== "Contribution") return;
    const ids = [...new Set(nodes.map(({ contribution }) => contribution!))];
    for (const type of types) for (const id of ids) this.#contributions[type].add(id);
    if (label === "Contribution") await this.#noteSubmitters(ids);
  }

  removed(label: Label): void {
    const held = typeOfHeld[label];
    if (held !== undefined) this.#all.add(held);
  }

  /** Makes what is derived true again. */
  async derive(): Promise<void> {
    await this.#noteSubmitters([...new Set([...this.#contributions.HOLDS, ...this.#contributions.INVOKES])]);
    const Contributor = [...this.#contributors].sort();
    for (const { Type } of derivations) {
      const Contribution = [...this.#contributions[Type]].sort();
      if (this.#all.has(Type)) await derive(this.#transaction, Type);
      else if (Contribution.length + Contributor.length > 0 || this.#held.has(Type))
        await derive(this.#transaction, Type, { Contribution, Contributor });
    }
  }

  async #noteSubmitters(contributions: readonly string[]): Promise<void> {
    const asked = statement("writing/submitters");
    for (const { id } of await inPieces<{ id: string }>(this.#transaction, asked, contributions))
      this.#contributors.add(id);
  }
}
