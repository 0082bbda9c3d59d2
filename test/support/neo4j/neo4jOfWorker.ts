import { givenNeo4j } from "./givenNeo4j.ts";
import type { Neo4jAddress } from "./Neo4jAddress.ts";
import { startNeo4j } from "./startNeo4j.ts";

let address: Promise<Neo4jAddress> | undefined;

/**
 * The Neo4j of this worker: the one that is given, or one of its own, started when tests of both engines first run there and ended with the worker.
 * Community has one database a server, and tests empty it; so workers that run side by side never share one.
 */
export function neo4jOfWorker(): Promise<Neo4jAddress> {
  const given = givenNeo4j();
  address ??= given === undefined ? startNeo4j() : Promise.resolve(given);
  return address;
}
