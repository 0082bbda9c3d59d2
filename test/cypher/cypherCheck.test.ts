import { rmSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { statementNames } from "../../src/graph/statements.ts";
import { projectRoot } from "../../src/projectRoot.ts";
import { FoundWell } from "../support/cypher/FoundWell.ts";
import { basisOf, findingsOf, findingsOfAll, recordedVerdicts } from "../support/cypher/neo4jChecker.ts";
import { freshFolder } from "../support/program.ts";

const remembered = path.join(projectRoot, ".cache", "cypherCheck.json");
/** The checker takes a quarter of a second a text and more: what it found well before it is not asked again. The long form believes nothing. */
const believed = process.env["TEST_LONG"] === undefined ? [remembered, recordedVerdicts] : [];

test("Neo4j's checker finds nothing in the texts of any file", { timeout: 240_000 }, async () => {
  const memory = new FoundWell(remembered, believed);
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
  const checkedOf = (texts: readonly string[], parameters: Record<string, string>, to = file, reads = [to]) => {
    const checked: string[] = [];
    const memory = new FoundWell(to, reads);
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
  // Nothing is believed that is not read.
  expect(checkedOf([right], { id: "x" })).toEqual([right]);
  expect(checkedOf([right], { id: "x" }, file, [])).toEqual([right]);
  // What another file says is believed and not copied.
  const other = path.join(path.dirname(file), "other.json");
  expect(checkedOf([right], { id: "x" }, other, [other, file])).toEqual([]);
  expect(checkedOf([right], { id: "x" }, other)).toEqual([right]);
  rmSync(path.dirname(file), { recursive: true });
});
