import { spawnSync } from "node:child_process";
import { givenNeo4j } from "./givenNeo4j.ts";
import { javaRelease } from "./javaRelease.ts";
import { neo4jJarsAreHere } from "./neo4jJars.ts";

export type Availability = { available: true } | { available: false; reason: string };

const oldestJava = 17;

/** Whether tests can have a Neo4j to talk to: one that is given, or one that they start. */
export function neo4jAvailable(): Availability {
  return givenNeo4j() ? { available: true } : neo4jStartable();
}

/** `npm run test:embedded` says that this run is to go without. */
export function isLeftOut(): boolean {
  return process.env.TEST_NEO4J === "off";
}

/** Whether `startNeo4j` can work here. A server that is given does not help a test that stops, pauses or kills its own. */
export function neo4jStartable(): Availability {
  if (isLeftOut()) return { available: false, reason: "this run goes without Neo4j" };
  const java = javaRelease();
  if (!java) return { available: false, reason: "there is no java on the path" };
  if (java.major < oldestJava) {
    return { available: false, reason: `java is ${java.major}; Neo4j needs ${oldestJava} or newer` };
  }
  if (neo4jJarsAreHere() || spawnSync("mvn", ["--version"]).status === 0) return { available: true };
  return { available: false, reason: "there is no mvn on the path to fetch Neo4j with" };
}
