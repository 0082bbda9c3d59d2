import { rmSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { statementNames } from "../../src/graph/statements.ts";
import { projectRoot } from "../../src/projectRoot.ts";
import { FoundWell } from "../support/cypher/FoundWell.ts";
import { basisOf, findingsOf, findingsOfAll, recordedVerdicts } from "../support/cypher/neo4jChecker.ts";
import { freshFolder } from "../support/program.ts";

/** The checker takes a quarter of a second a text and more: what it found well before it is not asked again, but in the long form. */
const known = process.env["TEST_LONG"] === undefined ? [recordedVerdicts] : [];

test("Neo4j's checker finds nothing in the texts of any file", { timeout: 240_000 }, async () => {
  const memory = new FoundWell(path.join(projectRoot, ".cache", "cypherCheck.json"), known);
  const { findings, files } = await findingsOfAll(memory);
  memory.save();
  expect(findings).toEqual([]);
  expect(files.size).toBe(statementNames().length);
});

test.each([
  ["a variable that nothing binds", "MATCH (n:Principle) RETURN m.id AS id", "Variable `m` not defined"],
  ["a parameter that nobody gives", "MATCH (n:Principle {id: $id}) RETURN n.key AS key", "id"],
  ["a label that nothing has", "MATCH (n:Principal) RETURN n.id AS id", "Label Principal is not present"],
  ["a property that nothing has", "MATCH (n:Principle) RETURN n.labels AS labels", "labels is not present"],
  ["what is deprecated", "MATCH (n:Principle) RETURN id(n) AS x", "deprecated"],
  ["what is no Cypher", "MATCH (n:Principle RETURN n.id AS id", ""],
])("Neo4j's checker finds %s", (_what, text, message) => {
  expect(findingsOf(text, {}).join("\n")).toContain(message);
  expect(findingsOf(text, {})).not.toEqual([]);
});

test("a verdict is remembered for the very text and its parameters, and only where nothing was found", () => {
  const file = path.join(freshFolder(), "checked.json");
  const right = "MATCH (n:Principle {id: $id}) RETURN n.key AS key";
  const wrong = right.replace("n.key", "m.key");
  const checkedOf = (texts: readonly string[], parameters: Record<string, string>) => {
    const checked: string[] = [];
    const memory = new FoundWell(file);
    for (const text of texts) {
      memory.findings(basisOf(text, parameters), () => {
        checked.push(text);
        return findingsOf(text, parameters);
      });
    }
    memory.save();
    return checked;
  };
  expect(checkedOf([right, wrong], { id: "x" })).toEqual([right, wrong]);
  expect(checkedOf([right, wrong], { id: "y" })).toEqual([wrong]);
  expect(checkedOf([right], {})).toEqual([right]);
  rmSync(path.dirname(file), { recursive: true });
});
