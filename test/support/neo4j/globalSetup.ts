import type { TestProject } from "vitest/node";
import { givenNeo4j } from "./givenNeo4j.ts";
import { isLeftOut, neo4jStartable } from "./neo4jAvailable.ts";
import { neo4jJars } from "./neo4jJars.ts";
import { requireEmpty } from "./requireEmpty.ts";
import { warmStart } from "./warmStart.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Whether tests of this run have a Neo4j to ask, see `neo4jOfWorker`. */
    hasNeo4j: boolean;
  }
}

/** Sees to it, once a run, that workers can have a Neo4j: the one that is given, or what they start their own with. */
export default async function prepareNeo4j(project: TestProject): Promise<void> {
  const given = givenNeo4j();
  const missing = given === undefined ? await whatIsMissing() : undefined;
  if (given !== undefined) await requireEmpty(given);
  if (missing !== undefined && !isLeftOut()) goWithout(missing);
  project.provide("hasNeo4j", missing === undefined);
}

/** A machine without Java or without a network is no fault of the project; a server that is here and does not start is. */
async function whatIsMissing(): Promise<string | undefined> {
  const startable = neo4jStartable();
  if (!startable.available) return startable.reason;
  return neo4jJars()
    .then(warmStart)
    .then(
      () => undefined,
      (error: Error) => error.message,
    );
}

/** A person is warned; on CI nobody reads the log of a green run, so there it fails. */
function goWithout(reason: string): void {
  const remedy = `${reason}. Install Java 17 and Maven, or set TEST_NEO4J_URI.`;
  if (process.env.CI === "true") throw new Error(`No Neo4j, and on CI its tests must not be skipped: ${remedy}`);
  console.warn(`\n!!! NO NEO4J, SO ITS TESTS ARE SKIPPED: ${remedy}\n`);
}
