import type { Transaction } from "../../../graph/Graph.ts";
import { statement } from "../../../graph/statements.ts";
import { nodeOf } from "../../../model/ModelNode.ts";
import { ImportFault } from "../../../sources/tables/ImportFault.ts";
import type { MappingRecord } from "../../../sources/tables/mapping/MappingRecord.ts";
import type { Refusals } from "../../../sources/tables/Refusals.ts";
import type { Extent } from "../../../sources/seeds/records/ReadingRecord.ts";
import type { TableName } from "./TableName.ts";

/**
 * How much of the scheme the documents of a table were read for: as this import says, or its mapping, or an earlier import of the
 * same table. A long table that says it nowhere is refused: its rows say what was found, never what was looked for and not found.
 */
export async function extentOf(
  transaction: Transaction,
  name: TableName,
  { given, isLong }: { given: Extent | undefined; isLong: boolean },
  mapping: MappingRecord,
  refusals: Refusals,
): Promise<Extent | undefined> {
  if (given !== undefined && mapping.extent !== undefined && given !== mapping.extent)
    throw new ImportFault(`The mapping says extent: ${mapping.extent}, and --extent says ${given}; keep one.`);
  const asked = statement("import/statedExtent");
  const { id: scheme } = nodeOf("Scheme", name.scheme);
  const kept = await transaction.run<{ extent: Extent }>(asked, { owner: name.owner, scheme });
  const extent = given ?? mapping.extent ?? (kept.length === 1 ? kept[0]!.extent : undefined);
  if (extent === undefined && isLong) refusals.add(0, 0, "", choice);
  return extent;
}

const choice =
  "a long table says what was found, not what was looked for and not found. Say which: `--extent full` if each document was read for " +
  "every principle of the table, so that what has no row was not found; `--extent partial` if nothing is known of what has no row " +
  "(the answer is kept with the table; `extent:` in a mapping file says the same)";
