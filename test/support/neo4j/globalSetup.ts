import type { TestProject } from "vitest/node";
import { givenNeo4j } from "./givenNeo4j.ts";
import type { Neo4jAddress } from "./Neo4jAddress.ts";
import { neo4jStartable } from "./neo4jAvailable.ts";
import { neo4jJars } from "./neo4jJars.ts";
import { requireEmpty } from "./requireEmpty.ts";
import { startNeo4j } from "./startNeo4j.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The Neo4j of this test run, for `inject("neo4j")`; undefined where none can be had. */
    neo4j: Neo4jAddress | undefined;
  }
}

/** One server for the whole test run: the one that is given, or one started here and stopped at the end. */
export default async function provideNeo4j(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const given = givenNeo4j();
  if (given) {
    await requireEmpty(given);
    project.provide("neo4j", given);
    return undefined;
  }
  const missing = await whatIsMissing();
  if (missing) {
    goWithout(missing);
    project.provide("neo4j", undefined);
    return undefined;
  }
  const server = await startNeo4j();
  const { uri, user, password, database } = server;
  project.provide("neo4j", { uri, user, password, database });
  return () => server.stop();
}

/** A machine without Java or without a network is no fault of the project; a server that is here and does not start is. */
async function whatIsMissing(): Promise<string | undefined> {
  const startable = neo4jStartable();
  if (!startable.available) return startable.reason;
  return neo4jJars().then(
    () => undefined,
    (error: Error) => error.message,
  );
}

/** A person is told; on CI nobody reads the log of a green run, so there it fails. */
function goWithout(reason: string): void {
  const remedy = `${reason}. Install Java 17 and Maven, or set TEST_NEO4J_URI.`;
  if (process.env.CI === "true") throw new Error(`No Neo4j, and on CI its tests must not be skipped: ${remedy}`);
  console.warn(`\n!!! NO NEO4J, SO ITS TESTS ARE SKIPPED: ${remedy}\n`);
}
