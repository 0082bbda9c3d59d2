import type { Transaction } from "../../../graph/Graph.ts";
import { statement } from "../../../graph/statements.ts";
import { barePrinciples } from "../plan/barePrinciples.ts";
import type { ImportPlan } from "../plan/planImport.ts";
import type { Counts } from "./Counts.ts";
import type { ImportsVersion } from "./ImportsVersion.ts";
import { pruneDocuments, pruneNodes } from "./prune.ts";

/**
 * Ids of what the table brought before and has no longer: documents; and principles, groups and contributors on which nothing hangs,
 * so it is asked when all else is written. Removes all of these where `prune` says so.
 */
export async function goneThings(
  transaction: Transaction,
  { gone, unnamed }: ImportPlan,
  prune: boolean,
  version: ImportsVersion,
  counts: { things: Counts; mentions: Counts },
): Promise<string[]> {
  if (prune) await pruneDocuments(transaction, gone, version, counts);
  const principles = [...(await barePrinciples(transaction, unnamed.principles))].sort();
  const rows = await transaction.run<{ id: string }>(statement("import/bareContributors"), {
    ids: unnamed.contributors,
  });
  const contributors = rows.map(({ id }) => id).sort();
  const bare = { Principle: principles, Contributor: contributors };
  if (prune) await pruneNodes(transaction, bare, version, counts.things);
  return [...gone, ...principles, ...contributors];
}
