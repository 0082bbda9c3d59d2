import type { Transaction } from "../graph/Graph.ts";
import { statement } from "../graph/statements.ts";
import type { Label } from "../model/ModelNode.ts";
import { derivations, derive, type DerivedType } from "./derive.ts";
import { inPieces } from "./inPieces.ts";

const typeOfEvidence: Partial<Record<Label, DerivedType>> = { Mention: "HOLDS", Citation: "INVOKES" };
const typeOfHeld: Partial<Record<Label, DerivedType>> = { Principle: "HOLDS", Instrument: "INVOKES" };
const types = derivations.map(({ Type }) => Type);

/** What a write touched of that from which something is derived. */
export class Touched {
  readonly #transaction: Transaction;
  readonly #contributions: Record<DerivedType, Set<string>> = { HOLDS: new Set(), INVOKES: new Set() };
  readonly #contributors: Record<DerivedType, Set<string>> = { HOLDS: new Set(), INVOKES: new Set() };
  /** Everything is to be derived again. */
  readonly #all = new Set<DerivedType>();

  constructor(transaction: Transaction) {
    this.#transaction = transaction;
  }

  created(label: Label, contribution: string | undefined): void {
    const evidence = typeOfEvidence[label];
    if (evidence !== undefined) this.#contributions[evidence].add(contribution!);
  }

  /** Nodes that are to be corrected or removed: what hangs on them is asked before. */
  async changing(label: Label, nodes: readonly { id: string; contribution: string | undefined }[]): Promise<void> {
    const evidence = typeOfEvidence[label];
    if (evidence === undefined && label !== "Passage" && label !== "Contribution") return;
    const ids = [...new Set(nodes.map(({ contribution }) => contribution!))];
    for (const type of evidence === undefined ? types : [evidence]) {
      for (const id of ids) this.#contributions[type].add(id);
      if (label === "Contribution") await this.#noteSubmitters(type, ids);
    }
  }

  removed(label: Label): void {
    const held = typeOfHeld[label];
    if (held !== undefined) this.#all.add(held);
  }

  /** Makes what is derived true again. */
  async derive(): Promise<void> {
    for (const type of types) {
      const Contribution = [...this.#contributions[type]].sort();
      await this.#noteSubmitters(type, Contribution);
      const Contributor = [...this.#contributors[type]].sort();
      if (this.#all.has(type)) await derive(this.#transaction, type);
      else if (Contribution.length > 0) await derive(this.#transaction, type, { Contribution, Contributor });
    }
  }

  async #noteSubmitters(type: DerivedType, contributions: readonly string[]): Promise<void> {
    const asked = statement("writing/submitters");
    for (const { id } of await inPieces<{ id: string }>(this.#transaction, asked, contributions))
      this.#contributors[type].add(id);
  }
}
