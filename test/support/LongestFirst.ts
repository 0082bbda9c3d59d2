import { existsSync } from "node:fs";
import path from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const tests = path.join(import.meta.dirname, "..");

/** What takes a worker longest where four share two cores, the longest first; what needs a browser after those, as .ci/run may still install it. */
const long = [
  "writing/upgrade",
  "exports/roundTrip",
  "api/graphql/randomDocuments",
  "slow/image",
  "writing/versions",
  "slow/besideServer",
  "slow/killed",
  "slow/killedInMigration",
  "slow/serveUnderLoad",
  "intake/tables/import",
  "intake/backup",
  "slow/serve",
  "slow/serveForOthers",
  "graph/neo4jCluster",
  "graph/neo4j",
  "intake/projects/roundTrip",
  "intake/seeds/tables",
  "api/graphql/matches",
  "house/bench",
  "snapshot/consistency",
  "slow/killedCommands",
  "slow/serveNeo4j",
  "intake/tables/parts",
  "intake/documents/ingest",
  "intake/documents/decisions",
  "slow/damaged",
  "slow/attacks",
  "slow/soak",
  "explorer/numbers",
  "exports/seeds",
  "statistics/excessCommunities",
  "explorer/browser/allPages",
  "explorer/browser/longDocument",
].map((name) => path.join(tests, `${name}.test.ts`));

/**
 * Starts the long files first, so that none is left over when the others are done. A fresh clone knows no durations; where vitest
 * remembers some, the rest follows by them.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const moved = long.find((file) => !existsSync(file));
    if (moved !== undefined) throw new Error(`LongestFirst names ${moved}, which is not there: name what is.`);
    const sorted = await super.sort(files);
    const rank = ({ moduleId }: TestSpecification) => (long.includes(moduleId) ? long.indexOf(moduleId) : long.length);
    return sorted.toSorted((a, b) => rank(a) - rank(b));
  }
}
