import { contentHash } from "../../exports/contentHash.ts";
import { dataPackage } from "../../exports/dataPackage.ts";
import type { Measure, Measures } from "../../exports/ExportFile.ts";
import { ExportSource } from "../../exports/ExportSource.ts";
import { measure } from "../../exports/measured.ts";
import { wholeGraph } from "../../exports/Scope.ts";
import type { Graph, Read, Transaction } from "../../graph/Graph.ts";
import { statement } from "../../graph/statements.ts";
import { graphSchema } from "../../model/graphSchema.ts";
import { ImportFault } from "../../sources/tables/ImportFault.ts";
import { readSnapshot } from "../../snapshot/readSnapshot.ts";
import { Snapshot } from "../../snapshot/Snapshot.ts";
import { putIn, type PutReport } from "../../writing/put.ts";
import { catalogueOf, statementsOf } from "./catalogueOf.ts";
import { documentsOf } from "./documentsOf.ts";
import { readPackage } from "./readPackage.ts";

/** Whose things an export brings: what others give stays theirs. */
const owner = "export";
/** As long as planting a large directory may take. */
const timeoutMs = 3_600_000;

export interface ImportedPackage extends PutReport {
  contentHash: string;
}

/**
 * Brings an export into an empty graph, all of it or nothing. A whole export gives a graph that is exported to the
 * very same bytes: where it would not, it is refused. Rejects with an ImportFault where the graph is not empty or the export is not as it was written.
 */
export async function importPackage(graph: Graph, directory: string): Promise<ImportedPackage> {
  const read = readPackage(directory);
  const gift = {
    owner,
    nodes: [...catalogueOf(read.tables), ...documentsOf(read)],
    edges: statementsOf(read.tables),
  };
  await graph.ensureSchema(graphSchema);
  const report = await graph.write(
    async (transaction) => {
      const [row] = await transaction.run<{ things: number }>(statement("service/things"));
      if (row!.things > 0)
        throw new ImportFault(
          "The graph is not empty, and was left as it is. Name an empty one (CONCORDANCE_DATA, or NEO4J_DATABASE).",
        );
      const put = await putIn(transaction, [gift], false);
      if (!read.isPart) await refuseOther(transaction, put.dataVersion, read.measures);
      return put;
    },
    { timeoutMs },
  );
  await graph.checkpoint();
  return { ...report, contentHash: contentHash(read.measures) };
}

/** Throws an ImportFault where what the graph holds by now would be exported in other words. */
async function refuseOther(transaction: Transaction, dataVersion: string, measures: Measures): Promise<void> {
  const inside: Read = (asked, params) => transaction.run(asked, params);
  const snapshot = new Snapshot(await readSnapshot(inside, dataVersion));
  const again = new Map<string, Measure>();
  for (const file of await dataPackage(new ExportSource(snapshot, inside), wholeGraph, again))
    await measure(file, again);
  const others = [...measures].filter(([path, { sha256 }]) => again.get(path)?.sha256 !== sha256).map(([path]) => path);
  if (others.length > 0)
    throw new ImportFault(
      `${others.join(", ")}: the graph would say something else, so the files were changed, or another version of Concordance wrote them. Nothing was written.`,
    );
}
