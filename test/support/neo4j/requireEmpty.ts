import neo4j from "neo4j-driver";
import type { Neo4jAddress } from "./Neo4jAddress.ts";

/** Rejects unless the database has no node at all: tests write and delete, and must never do so among someone's data. */
export async function requireEmpty({ uri, user, password, database }: Neo4jAddress): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { maxTransactionRetryTime: 0 });
  try {
    const { records } = await driver.executeQuery("MATCH (n) RETURN 1 AS found LIMIT 1", {}, { database });
    if (records.length === 0) return;
  } finally {
    await driver.close();
  }
  throw new Error(
    `The database "${database}" at ${uri} is not empty, so the tests do not touch it. ` +
      "Name an empty one by TEST_NEO4J_URI and TEST_NEO4J_DATABASE, or unset TEST_NEO4J_URI.",
  );
}
