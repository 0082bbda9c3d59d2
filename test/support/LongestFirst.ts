import { existsSync } from "node:fs";
import path from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const tests = path.join(import.meta.dirname, "..");

/** What takes a worker half a minute and more where four share two cores, the longest first. */
const long = [
  "writing/upgrade",
  "slow/killedInMigration",
  "api/graphql/randomDocuments",
  "exports/roundTrip",
  "slow/serveUnderLoad",
  "slow/killed",
  "intake/tables/import",
  "intake/backup",
  "cypher/cypherCheck",
  "slow/image",
  "api/graphql/fourReadings",
  "api/graphql/overlapApi",
  "intake/projects/roundTrip",
  "explorer/browser/allPages",
  "exports/formats",
  "intake/tables/parts",
  "api/graphql/matches",
  "slow/serveNeo4j",
  "writing/versions",
  "graph/neo4j",
  "intake/documents/ingest",
  "explorer/browser/longDocument",
  "cli/export",
  "slow/killedCommands",
  "cli/ownRules",
  "graph/neo4jCluster",
  "cli/auditRecord",
  "cli/decisions",
  "cli/plantCommand",
  "explorer/numbers",
  "cli/cli",
  "cli/readingCommands",
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
