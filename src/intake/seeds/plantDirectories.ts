import type { Graph } from "../../graph/Graph.ts";
import { statement } from "../../graph/statements.ts";
import { graphSchema } from "../../model/graphSchema.ts";
import { modelVersion } from "../../model/modelVersion.ts";
import { edgesOf, nodesOf } from "../../sources/seeds/modelOf.ts";
import { ownersOf } from "../../sources/seeds/ownersOf.ts";
import { seedsByDirectory } from "../../sources/seeds/readSeeds.ts";
import { seedDigest } from "../../sources/seeds/seedDigest.ts";
import { didYouMean } from "../../text/didYouMean.ts";
import { collectSooner } from "../../threads/collectSooner.ts";
import { formerOwner } from "../../writing/formerOwner.ts";
import { migrateIn, refuseIncomplete } from "../../writing/migrations.ts";
import { ownersIn } from "../../writing/owners.ts";
import { type Gift, put, putIn, type PutReport } from "../../writing/put.ts";
import { putInParts } from "../../writing/putInParts.ts";
import { releaseOf } from "../../writing/release.ts";
import { asPlanted } from "./asPlanted.ts";
import { importTables } from "./importTables.ts";
import { productSeeds } from "./productSeeds.ts";

/** A large graph of another shape takes a server many minutes, and nobody waits for an answer meanwhile. */
const timeoutMs = 3_600_000;

/**
 * What planting did. Where the graph had an earlier shape, `migratedFrom` is its version, and `isWithoutOwner` says that it holds things
 * that neither a directory nor a table of today gives.
 */
export interface Planted extends PutReport {
  migratedFrom?: number;
  isWithoutOwner?: boolean;
  /** The files are those that the graph was planted from, and were not read as seeds again. */
  isAsPlanted?: boolean;
  /** Where a graph was made ready to answer: owners whose files had changed since they were planted. */
  changed?: string[];
}

/** What directories give the graph, each as its owner. Rejects with SeedFaults where files are wrong. */
export async function giftsOf(directories: readonly string[]): Promise<Gift[]> {
  const owned = await ownersOf(directories);
  // Before they are read: what changes meanwhile is seen as changed the next time.
  const digests = await Promise.all(owned.map(({ directory }) => seedDigest(directory)));
  const seeds = await seedsByDirectory(owned.map(({ directory }) => directory));
  return owned.map(({ directory, owner }, index) => {
    const own = seeds.get(directory)!;
    const nodes = { [Symbol.iterator]: () => nodesOf(own) };
    return { owner, nodes, edges: edgesOf(own), digest: digests[index]! };
  });
}

/**
 * Plants the product's seeds and those of `directories`, and makes sure that they are safe on disk; a graph of an earlier version gets
 * today's shape with that, all or nothing. Rejects with SeedFaults where files are wrong (nothing is written then), with an Error with a
 * sentence where the graph cannot have this shape, with a GraphError where the graph fails. Files that are as they were planted are not
 * read again, unless `prune` asks what left them. `alone` leaves the product's seeds out and wants an empty graph: so comes back what was
 * exported, which holds them.
 */
export async function plantDirectories(
  graph: Graph,
  directories: readonly string[],
  { prune = false, alone = false }: { prune?: boolean; alone?: boolean } = {},
): Promise<Planted> {
  if (alone) await refuseFull(graph);
  const all = alone ? directories : [productSeeds, ...directories];
  const mustLook = prune || alone;
  const unchanged = mustLook ? undefined : await asPlanted((asked, params) => graph.read(asked, params), all);
  if (unchanged === undefined) return collectSooner(() => plantAll(graph, all, { prune, alone }));
  await graph.ensureSchema(graphSchema);
  return { ...unchanged, isAsPlanted: true };
}

async function plantAll(
  graph: Graph,
  all: readonly string[],
  { prune, alone }: { prune: boolean; alone: boolean },
): Promise<Planted> {
  const gifts = await giftsOf(all);
  await graph.ensureSchema(graphSchema);
  const release = await releaseOf((asked, params) => graph.read(asked, params));
  const isOlder = release.dataVersion !== "" && release.modelVersion !== modelVersion;
  const planted =
    isOlder || alone ? await putAtOnce(graph, gifts, prune) : await putInParts(graph, gifts, { prune, timeoutMs });
  await importTables(graph, all, { prune, report: planted });
  await graph.checkpoint();
  return planted;
}

/** A graph of an earlier version changes as a whole or not at all, and so does one that comes back from a bundle. */
function putAtOnce(graph: Graph, gifts: readonly Gift[], prune: boolean): Promise<Planted> {
  return graph.write(
    async (transaction) => {
      const migratedFrom = await migrateIn(transaction);
      const report = await putIn(transaction, gifts, prune);
      if (migratedFrom === undefined) return report;
      await refuseIncomplete(transaction);
      const owners = await ownersIn((asked, params) => transaction.run(asked, params));
      return { ...report, migratedFrom, isWithoutOwner: owners.includes(formerOwner) };
    },
    { timeoutMs },
  );
}

/** Removes what only this owner gave, but for what things of others hang on. Throws an Error with a sentence where nobody has that name. */
export async function forgetOwner(graph: Graph, owner: string): Promise<PutReport> {
  const owners = await ownersIn((asked, params) => graph.read(asked, params));
  if (!owners.includes(owner))
    throw new Error(
      `Nothing in the graph is of "${owner}"${didYouMean(owner, owners) || `; there are ${owners.join(", ")}.`}`,
    );
  const report = await put(graph, [{ owner, nodes: [], edges: [] }], { prune: true });
  await graph.checkpoint();
  return report;
}

async function refuseFull(graph: Graph): Promise<void> {
  const [row] = await graph.read<{ things: number }>(statement("service/things"), {});
  if (row === undefined || row.things === 0) return;
  throw new Error(
    "The graph is not empty, and was left as it is. Name an empty one: CONCORDANCE_DATA or NEO4J_DATABASE.",
  );
}
