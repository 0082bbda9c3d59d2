import type { Transaction } from "../../../graph/Graph.ts";
import { nodeOf } from "../../../model/ModelNode.ts";
import { type Matches, MATCHES } from "../../../model/principle.ts";
import { ImportFault } from "../../../sources/tables/ImportFault.ts";
import type { MappingRecord } from "../../../sources/tables/mapping/MappingRecord.ts";
import type { TablePrinciple } from "../../../sources/tables/shape/Register.ts";
import { fold } from "../../../text/fold.ts";
import { presentNodes } from "../../../writing/present.ts";

/**
 * The principles of other schemes that a mapping says these headings match, by folded label. Rejects with an ImportFault for a label
 * that the table lacks and for a key that the graph lacks.
 */
export async function matchesOf(
  transaction: Transaction,
  headings: readonly TablePrinciple[],
  mapping: MappingRecord,
): Promise<ReadonlyMap<string, Matches>> {
  const matches = new Map<string, Matches>();
  const labels = new Set(headings.map(({ label }) => fold(label)));
  for (const field of MATCHES)
    for (const [label, keys] of Object.entries(mapping[field] ?? {})) {
      if (!labels.has(fold(label)))
        throw new ImportFault(`The mapping's ${field} names "${label}", which is no principle of the table.`);
      matches.set(fold(label), {
        ...matches.get(fold(label)),
        [field]: keys,
        matchCertainty: mapping.matchCertainty,
      });
    }
  await refuseUnknown(
    transaction,
    [...matches.values()].flatMap((one) => MATCHES.flatMap((field) => one[field] ?? [])),
  );
  return matches;
}

async function refuseUnknown(transaction: Transaction, keys: readonly string[]): Promise<void> {
  const idOf = (key: string) => nodeOf("Principle", key).id;
  const known = await presentNodes(transaction, "Principle", [...new Set(keys)].map(idOf));
  const unknown = keys.find((key) => !known.has(idOf(key)));
  if (unknown !== undefined)
    throw new ImportFault(`The mapping names the match "${unknown}", and the graph has no principle of this key.`);
}
