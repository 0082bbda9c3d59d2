import type { Transaction } from "../../../graph/Graph.ts";
import { statement } from "../../../graph/statements.ts";

const idsAtOnce = 1_000;

/**
 * Those of the principles on which nothing hangs: no evidence, no narrower principle, no document that was read for it without finding it.
 * What a table brought does not count where it is the `except`.
 */
export async function barePrinciples(
  transaction: Transaction,
  ids: readonly string[],
  except?: string,
): Promise<ReadonlySet<string>> {
  const rows: { id: string; narrower: string[] }[] = [];
  for (let start = 0; start < ids.length; start += idsAtOnce) {
    const asked = { ids: ids.slice(start, start + idsAtOnce), except: except ?? noTable };
    for (const row of await transaction.run<(typeof rows)[number]>(statement("import/barePrinciples"), asked))
      rows.push(row);
  }
  const bare = new Set(rows.filter(({ narrower }) => narrower.length === 0).map(({ id }) => id));
  // A group goes with the last of its principles; groups stand in no groups.
  for (const { id, narrower } of rows) if (narrower.every((one) => bare.has(one))) bare.add(id);
  return bare;
}

/** Names of tables end with their scheme, so no table has this one. */
const noTable = "none";
