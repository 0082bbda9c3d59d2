import { didYouMean } from "../../../text/didYouMean.ts";
import { fold } from "../../../text/fold.ts";
import type { Transaction } from "../../../graph/Graph.ts";
import { statement } from "../../../graph/statements.ts";
import { type ModelNode, nodeOf } from "../../../model/ModelNode.ts";
import type { MappingRecord } from "../../../sources/tables/mapping/MappingRecord.ts";
import type { Refusals } from "../../../sources/tables/Refusals.ts";
import type { TablePrinciple } from "../../../sources/tables/shape/Register.ts";
import type { KnownPrinciple } from "./KnownPrinciple.ts";
import { MATCHES } from "../../../model/principle.ts";
import { ImportFault } from "../../../sources/tables/ImportFault.ts";
import { matchesOf } from "./matchesOf.ts";
import { newScheme } from "./newScheme.ts";
import type { TableName } from "./TableName.ts";

export interface PlannedScheme {
  nodes: ModelNode[];
  /** By number in the register. */
  principles: { id: string; key: string }[];
  /** How many principles that can be coded the headings name, or the scheme of something else has. */
  size: number;
  /** What this very table brought before and names no longer. */
  unnamed: KnownPrinciple[];
  /** The table adds principles to those that stood there. */
  isGrown: boolean;
  codebookVersion: string;
}

/**
 * Which principles the headings are. A scheme that something else brought is taken as it is: headings must name its principles, by
 * key or label. A scheme that the graph does not have, or that this very table made, is made of the headings.
 */
export async function planScheme(
  transaction: Transaction,
  name: TableName,
  headings: readonly TablePrinciple[],
  mapping: MappingRecord,
  refusals: Refusals,
): Promise<PlannedScheme> {
  const { id } = nodeOf("Scheme", name.scheme);
  const [known] = await transaction.run<{ version: string; owners: string[] }>(statement("import/scheme"), { id });
  const principles = await transaction.run<KnownPrinciple>(statement("import/principles"), { scheme: id });
  if (known === undefined || known.owners.includes(name.owner))
    return newScheme(name, headings, principles, {
      mapping,
      refusals,
      matches: await matchesOf(transaction, headings, mapping, new Set(principles.map(({ key }) => key))),
    });
  refuseMatches(mapping, name);
  const coded = principles.filter(({ isGroup }) => !isGroup);
  return {
    nodes: [],
    principles: resolve(headings, coded, name.scheme, refusals),
    size: coded.length,
    unnamed: [],
    isGrown: false,
    codebookVersion: `${name.scheme} ${known.version}`,
  };
}

function refuseMatches(mapping: MappingRecord, { scheme }: TableName): void {
  const field = MATCHES.find((one) => mapping[one] !== undefined);
  if (field === undefined) return;
  throw new ImportFault(
    `The mapping says ${field}, but the scheme ${scheme} is not made by this table; say it where the scheme is.`,
  );
}

function resolve(
  headings: readonly TablePrinciple[],
  known: readonly KnownPrinciple[],
  scheme: string,
  refusals: Refusals,
): PlannedScheme["principles"] {
  const byKey = new Map(known.map((principle) => [principle.key, principle]));
  const byLabel = new Map<string, Set<KnownPrinciple>>();
  for (const principle of known) {
    for (const label of principle.labels) {
      const name = fold(label);
      byLabel.set(name, (byLabel.get(name) ?? new Set()).add(principle));
    }
  }
  const taken = new Map<string, TablePrinciple>();
  return headings.map((heading) => {
    const { label, row, column } = heading;
    const named = byLabel.get(fold(label)) ?? new Set();
    const found = byKey.get(fold(label)) ?? (named.size === 1 ? [...named][0] : undefined);
    if (named.size > 1 && found === undefined)
      refusals.add(
        row,
        column,
        label,
        `is the label of several principles; write one of the keys ${[...named].map(({ key }) => key).join(", ")}`,
      );
    else if (found === undefined) {
      const names = known.flatMap(({ key, labels }) => [key, ...labels]);
      refusals.add(
        row,
        column,
        label,
        `is no principle of the scheme ${scheme}${didYouMean(label, names) || "; name one by its key or label"}`,
      );
    }
    if (found === undefined) return { id: "", key: "" };
    const before = taken.get(found.id);
    if (before !== undefined)
      refusals.add(
        row,
        column,
        label,
        `is the principle ${found.key}, which "${before.label}" names already; keep one of them`,
      );
    taken.set(found.id, heading);
    return { id: found.id, key: found.key };
  });
}
