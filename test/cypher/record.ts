// Asks Neo4j's checker of every text, whatever it said before, and keeps its verdicts for the short form of the tests.
// npx vitest run --mode record cypher/record
import { expect, it } from "vitest";
import { FoundWell } from "../support/cypher/FoundWell.ts";
import { findingsOfAll, recordedVerdicts } from "../support/cypher/neo4jChecker.ts";

it("records in which texts Neo4j's checker finds nothing", { timeout: 600_000 }, async () => {
  const memory = new FoundWell(recordedVerdicts, []);
  expect((await findingsOfAll(memory)).findings).toEqual([]);
  memory.save();
});
