import { isReadOnly } from "../../graph/diskFaults.ts";
import type { Graph, Read } from "../../graph/Graph.ts";
import { statement } from "../../graph/statements.ts";
import { modelVersion } from "../../model/modelVersion.ts";
import { ownersOf } from "../../sources/seeds/ownersOf.ts";
import { refuseNewer } from "../../writing/migrations.ts";
import { releaseOf } from "../../writing/release.ts";
import { changedIn, isPlantedAlone } from "./changedSeeds.ts";
import type { Planted } from "./plantDirectories.ts";
import { plantedOwners } from "./plantedOwners.ts";
import { productSeeds } from "./productSeeds.ts";

const answerTimeoutMs = 5_000;

/**
 * Makes a graph ready to answer: plants the seeds of the product and of `directories` where they are not as they were planted, and gives
 * a graph of an earlier version today's shape. Undefined where nothing was to be done. Throws an Error with a sentence for a database
 * that holds what is not ours: it may be somebody's real graph. One that is read-only is taken as it is where it has today's shape; `warn`
 * hears of what it lacks.
 */
export async function prepareGraph(
  graph: Graph,
  directories: readonly string[],
  warn: (sentence: string) => void = () => undefined,
): Promise<Planted | undefined> {
  const read: Read = (asked, params) => graph.read(asked, params, { timeoutMs: answerTimeoutMs });
  const release = await releaseOf(read);
  refuseNewer(release);
  if (release.dataVersion === "") {
    await refuseForeign(read);
    return plant(graph, directories);
  }
  const all = [productSeeds, ...directories];
  const isOfToday = release.modelVersion === modelVersion;
  if (isOfToday && (await plantedOwners(release, all)) !== undefined) return undefined;
  const owned = await ownersOf(all);
  if (isOfToday && isPlantedAlone(release.seeds, owned[0]!.owner)) return undefined;
  const changed = await changedIn(owned, release.seeds);
  try {
    return { ...(await plant(graph, directories)), changed };
  } catch (error) {
    refuseUnlessReadOnly(error, release.modelVersion);
    warn(`The graph is read-only: seeds that have changed are not planted (${changed.join(", ") || "tables"}).`);
    return undefined;
  }
}

/** Most starts plant nothing, and need nothing of what reads seeds. */
async function plant(graph: Graph, directories: readonly string[]): Promise<Planted> {
  const { plantDirectories } = await import("./plantDirectories.ts");
  return plantDirectories(graph, directories);
}

function refuseUnlessReadOnly(error: unknown, version: number): void {
  if (!isReadOnly(error)) throw error;
  if (version !== modelVersion) throw new Error(shapeStays, { cause: error });
}

const shapeStays =
  "The graph has the shape of an earlier version, and cannot be brought into today's, because its directory cannot be written to. " +
  "Start once where it can, or go on with that version.";

async function refuseForeign(read: Read): Promise<void> {
  const [row] = await read<{ things: number }>(statement("service/things"), {});
  if (row === undefined || row.things === 0) return;
  throw new Error(
    "The database holds data that Concordance did not plant, and was left as it is. Name an empty one (NEO4J_DATABASE), " +
      "or run `concordance plant` if the seeds shall stand beside those data.",
  );
}
