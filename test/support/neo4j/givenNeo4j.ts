import type { Neo4jAddress } from "./Neo4jAddress.ts";

/**
 * The server that whoever runs the tests names by TEST_NEO4J_URI. NEO4J_URI, where someone's own data may be, is never
 * read here: tests write.
 */
export function givenNeo4j(environment: NodeJS.ProcessEnv = process.env): Neo4jAddress | undefined {
  const { TEST_NEO4J_URI, TEST_NEO4J_USER, TEST_NEO4J_PASSWORD, TEST_NEO4J_DATABASE } = environment;
  if (!TEST_NEO4J_URI || environment.TEST_NEO4J === "off") return undefined;
  return {
    uri: TEST_NEO4J_URI,
    user: TEST_NEO4J_USER || "neo4j",
    password: TEST_NEO4J_PASSWORD || "",
    database: TEST_NEO4J_DATABASE || "neo4j",
  };
}
