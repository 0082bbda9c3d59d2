import type { Graph, Read, Transaction } from "../graph/Graph.ts";
import { statement } from "../graph/statements.ts";
import { releaseId } from "../model/release.ts";
import { readSnapshot } from "./readSnapshot.ts";
import type { SnapshotParts } from "./Snapshot.ts";

const readTimeoutMs = 60_000;
const mostReadings = 3;

/** Reads until nothing was written meanwhile: no snapshot holds parts of two versions. Tries some times, then lets writes wait. */
export async function wholeParts(graph: Graph): Promise<SnapshotParts> {
  const read = unhurried(graph);
  for (let reading = 1; reading <= mostReadings; reading++) {
    const [before, writes] = [await versionOf(read), graph.writes];
    const parts = await readSnapshot(read, before);
    if (graph.writes === writes && (await versionOf(read)) === before) return parts;
  }
  return readBetweenWrites(graph);
}

/** Where writes follow each other too fast: waits for its turn among them, and lets them wait. */
function readBetweenWrites(graph: Graph): Promise<SnapshotParts> {
  const read = async (transaction: Transaction): Promise<SnapshotParts> => {
    await transaction.run(statement("writing/lock"), { id: releaseId, lockedBy: "snapshot" });
    const inside: Read = (asked, params) => transaction.run(asked, params);
    return readSnapshot(inside, await versionOf(inside));
  };
  return graph.write(read, { keep: false, timeoutMs: readTimeoutMs });
}

/** Reading a whole graph takes its time. */
export function unhurried(graph: Graph): Read {
  return (asked, params) => graph.read(asked, params, { timeoutMs: readTimeoutMs });
}

export async function versionOf(read: Read): Promise<string> {
  const [row] = await read<{ dataVersion: string | null }>(statement("service/dataVersion"), { id: releaseId });
  return row?.dataVersion ?? "";
}
