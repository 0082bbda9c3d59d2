import type { Graph } from "../../graph/Graph.ts";
import { ImportFault } from "../../sources/tables/ImportFault.ts";
import { tablesIn } from "../../sources/tables/tablesIn.ts";
import { importTable } from "../tables/importTable.ts";
import type { PutReport } from "../../writing/put.ts";

/** Imports the tables of seed directories like any user's, each as its own owner, and adds what was written to the report. */
export async function importTables(
  graph: Graph,
  directories: readonly string[],
  { prune, report }: { prune: boolean; report: PutReport },
): Promise<void> {
  for (const table of (await Promise.all(directories.map(tablesIn))).flat()) {
    const { things, mentions, refusals, dataVersion } = await importTable(graph, table.file, { ...table, prune });
    const [refused] = refusals;
    if (refused !== undefined || dataVersion === undefined)
      throw new ImportFault(`${table.file}, row ${refused?.row}: "${refused?.value}" ${refused?.reason}`);
    for (const counts of [things, mentions])
      for (const field of ["created", "updated", "removed", "unchanged"] as const) report[field] += counts[field];
    report.dataVersion = dataVersion;
  }
}
