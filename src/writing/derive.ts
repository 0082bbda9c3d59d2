import type { Statement, Transaction } from "../graph/Graph.ts";
import { cypherFile, statement } from "../graph/statements.ts";

/**
 * What is derived from evidence and stored, so that lists can be sorted and filtered by it: relationships of a type, which count
 * their evidence, and counts on the nodes at both ends.
 */
export const derivations = [
  {
    Type: "HOLDS",
    To: "Principle",
    counted: "mentions",
    ofContributions: cypherFile("derive/holdPrinciples"),
    ownCount: cypherFile("derive/principleCount"),
    farCount: cypherFile("derive/holderCount"),
  },
  {
    Type: "INVOKES",
    To: "Instrument",
    counted: "citations",
    ofContributions: cypherFile("derive/invokeInstruments"),
    ownCount: cypherFile("derive/citationCount"),
    farCount: cypherFile("derive/citerCount"),
  },
] as const;

export type DerivedType = (typeof derivations)[number]["Type"];

/** Whose evidence a write touched, by ids: all others hold what they held. */
export interface Holders {
  Contributor: readonly string[];
  Contribution: readonly string[];
}

/** So many holders in one statement: what they hold is in the engine's memory together. */
const holdersAtOnce = 500;

/**
 * Makes the derived relationships of a type and the counts on nodes true again; of those that were `touched`, or of all. Part of every
 * write that touches evidence. The engine does it where the evidence is: nothing of it is brought here and back.
 */
export async function derive(transaction: Transaction, type: DerivedType, touched?: Holders): Promise<void> {
  const { ofContributions, ownCount, farCount, ...names } = derivations.find(({ Type }) => Type === type)!;
  const { Type, To } = names;
  const ofAll = async (From: keyof Holders, ...statements: Statement[]) => {
    const ids = touched?.[From] ?? (await idsOf(transaction, From));
    for (let start = 0; start < ids.length; start += holdersAtOnce)
      for (const one of [statement("writing/unlink", { From, Type, To }), ...statements])
        await transaction.run(one, { ids: ids.slice(start, start + holdersAtOnce) });
  };
  await ofAll("Contribution", statement(ofContributions));
  await ofAll("Contributor", statement("derive/sumOfContributions", names), statement(ownCount));
  await transaction.run(statement(farCount));
}

async function idsOf(transaction: Transaction, label: string): Promise<string[]> {
  const rows = await transaction.run<{ id: string }>(statement("derive/ids", { Label: label }));
  return rows.map(({ id }) => id).sort();
}
