import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { contentHash } from "../../exports/contentHash.ts";
import { descriptorName } from "../../exports/dataPackage.ts";
import { ExportSource } from "../../exports/ExportSource.ts";
import type { Graph, Read, Transaction } from "../../graph/Graph.ts";
import { statement } from "../../graph/statements.ts";
import { graphSchema } from "../../model/graphSchema.ts";
import type { ModelNode } from "../../model/ModelNode.ts";
import { ImportFault } from "../../sources/tables/ImportFault.ts";
import { readSnapshot } from "../../snapshot/readSnapshot.ts";
import { Snapshot } from "../../snapshot/Snapshot.ts";
import { putIn, type PutReport } from "../../writing/put.ts";
import { catalogueOf, statementsOf } from "./catalogueOf.ts";
import { documentsOf } from "./documentsOf.ts";
import { graphFiles, isGraphFile, readGraphFile } from "./rdf/readGraphFile.ts";
import type { ReadExport } from "./ReadExport.ts";
import { readPackage } from "./readPackage.ts";

/** Whose things an export brings: what others give stays theirs. */
const owner = "export";
/** As long as planting a large directory may take. */
const timeoutMs = 3_600_000;

export interface ImportedPackage extends PutReport {
  contentHash: string;
}

/**
 * Brings an export, a folder or the whole graph as one file of RDF, into an empty graph, all of it or nothing. A whole export gives a graph that is exported to the
 * very same bytes: where it would not, it is refused. Rejects with an ImportFault where the graph is not empty or the export is not as it was written.
 */
export async function importPackage(graph: Graph, place: string): Promise<ImportedPackage> {
  const read = await readExport(place);
  const catalogue = catalogueOf(read.catalogue);
  function* nodes(): Generator<ModelNode> {
    yield* catalogue;
    for (const some of read.documents) yield* documentsOf(some);
  }
  const nodesOnce = { [Symbol.iterator]: nodes };
  const gift = { owner, nodes: nodesOnce, edges: statementsOf(read.catalogue), digest: contentHash(read.measures) };
  await graph.ensureSchema(graphSchema);
  const report = await graph.write(
    async (transaction) => {
      const [row] = await transaction.run<{ things: number }>(statement("service/things"));
      if (row!.things > 0)
        throw new ImportFault(
          "The graph is not empty, and was left as it is. Name an empty one (CONCORDANCE_DATA, or NEO4J_DATABASE).",
        );
      const put = await putIn(transaction, [gift], false);
      if (!read.isPart) await refuseOther(transaction, put.dataVersion, read);
      return put;
    },
    { timeoutMs },
  );
  await graph.checkpoint();
  return { ...report, contentHash: contentHash(read.measures) };
}

/** A folder of RDF alone is one too. */
async function readExport(place: string): Promise<ReadExport> {
  if (isGraphFile(place)) return readGraphFile(place);
  const isFolder = statSync(place, { throwIfNoEntry: false })?.isDirectory() === true;
  if (!isFolder && /\.zip$/i.test(place))
    throw new ImportFault(`${place} is an archive. Unpack it, and name the folder.`);
  const [graphFile] = existsSync(path.join(place, descriptorName)) ? [] : graphFiles(place).filter(existsSync);
  return graphFile === undefined ? readPackage(place) : readGraphFile(graphFile);
}

/** Throws an ImportFault where what the graph holds by now would be exported in other words. */
async function refuseOther(transaction: Transaction, dataVersion: string, read: ReadExport): Promise<void> {
  const inside: Read = (asked, params) => transaction.run(asked, params);
  const snapshot = new Snapshot(await readSnapshot(inside, dataVersion));
  const others = await read.othersIn(new ExportSource(snapshot, inside, read.base));
  if (others.length > 0)
    throw new ImportFault(
      `${others.join(", ")}: the graph would say something else, so the files were changed, or another version of Concordance wrote them. Nothing was written.`,
    );
}
