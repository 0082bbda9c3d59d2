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
 * that the table lacks, for a key that the graph lacks or has in this scheme (`own`), and for what is matched in two ways.
 */
export async function matchesOf(
  transaction: Transaction,
  headings: readonly TablePrinciple[],
  mapping: MappingRecord,
  own: ReadonlySet<string>,
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
  for (const one of matches.values()) {
    const keys = MATCHES.flatMap((field) => one[field] ?? []);
    const twice = keys.find((key, at) => keys.indexOf(key) !== at);
    if (twice !== undefined)
      throw new ImportFault(`The mapping says of "${twice}" in two ways that it is matched; keep one.`);
    const inside = keys.find((key) => own.has(key));
    if (inside !== undefined)
      throw new ImportFault(
        `The mapping names the match "${inside}", which is of this scheme; a match is of another one.`,
      );
    await refuseUnknown(transaction, keys);
  }
  return matches;
}

async function refuseUnknown(transaction: Transaction, keys: readonly string[]): Promise<void> {
  const idOf = (key: string) => nodeOf("Principle", key).id;
  const known = await presentNodes(transaction, "Principle", [...new Set(keys)].map(idOf));
  const unknown = keys.find((key) => !known.has(idOf(key)));
  if (unknown !== undefined)
    throw new ImportFault(`The mapping names the match "${unknown}", and the graph has no principle of this key.`);
}
