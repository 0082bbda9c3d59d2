import { lintCypherQuery, testData } from "@neo4j-cypher/language-support";
import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { typeOfKind } from "../../src/model/kinds.ts";
import type { Params } from "../../src/graph/params.ts";
import { statementNames } from "../../src/graph/statements.ts";
import { edgeSorts } from "../../src/model/edges.ts";
import { projectRoot } from "../../src/projectRoot.ts";
import { derivations } from "../../src/writing/derive.ts";
import type { CypherText } from "../support/cypher/CypherText.ts";
import { cypherTexts } from "../support/cypher/cypherTexts.ts";
import { FoundWell } from "../support/cypher/FoundWell.ts";
import { imageOfSeeds } from "../support/engines.ts";
import { freshFolder } from "../support/program.ts";

const image = await imageOfSeeds();
/** What stands in the graph without standing in the seeds: what is derived, the release, and the keys of rows and parents. */
const otherKeys =
  "mentions citations contributions principleCount citationCount holderCount citerCount dataVersion modelVersion seeds " +
  "lockedBy owners fingerprint of other source target properties count evidence principleKeys " +
  "passage notFound inferred origin table seedsVersion importsVersion certainty";
const known = {
  ...testData.mockSchema,
  labels: ["Release", ...Object.values(typeOfKind)],
  relationshipTypes: [...new Set([...edgeSorts.map(({ type }) => type), ...derivations.map(({ Type }) => Type)])],
  propertyKeys: [
    ...new Set([...image.nodes, ...image.edges].flatMap(({ properties }) => Object.keys(properties))),
    ...otherKeys.split(" "),
    "id",
  ],
  defaultLanguage: "CYPHER 5" as const,
};

/** What Neo4j's own checker says of a text: errors, warnings, deprecations; and names that no label, type or property has. */
function findingsOf(text: string, parameters: Params): string[] {
  return lintCypherQuery(text, { ...known, parameters }).diagnostics.map(({ message }) => JSON.stringify(message));
}

/** All that a verdict depends on beside the text: what the checker knows of the graph, and the libraries of this checkout. */
const basis = JSON.stringify(known) + readFileSync(path.join(projectRoot, "package-lock.json"), "utf8");

/** Each file, in the first text that it is part of, and each way of paging: the checker takes a quarter of a second a text and more. */
async function textsOfEachFile(): Promise<CypherText[]> {
  const seen = new Set<string>();
  return (await cypherTexts()).filter(({ statement, files }) => {
    const paging = (statement.text.match(/[<>]= \$\w+Key|DESC/g) ?? []).join(" ");
    const fresh = [...files, paging].filter((part) => !seen.has(part));
    for (const part of fresh) seen.add(part);
    return fresh.length > 0;
  });
}

test("Neo4j's checker finds nothing in the texts of any file", { timeout: 240_000 }, async () => {
  const checked = await textsOfEachFile();
  const before = new FoundWell(path.join(projectRoot, ".cache", "cypherCheck.json"), basis);
  const findings = checked.map(({ what, statement: { text }, params }) => ({
    what,
    findings: before.findings(text + JSON.stringify(params), () => findingsOf(text, params)),
  }));
  before.save();
  expect(findings.filter((one) => one.findings.length > 0)).toEqual([]);
  expect(new Set(checked.flatMap(({ files }) => files)).size).toBe(statementNames().length);
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

test("a verdict is remembered for the very text, and only where nothing was found", () => {
  const folder = freshFolder();
  const file = path.join(folder, "checked.json");
  const right = "MATCH (n:Principle {id: $id}) RETURN n.key AS key";
  const wrong = right.replace("n.key", "m.key");
  const checkedBy = (knowledge: string) => {
    const checked: string[] = [];
    const memory = new FoundWell(file, knowledge);
    for (const text of [right, wrong]) {
      memory.findings(text, () => {
        checked.push(text);
        return findingsOf(text, { id: "x" });
      });
    }
    memory.save();
    return checked;
  };
  expect(checkedBy("today")).toEqual([right, wrong]);
  expect(checkedBy("today")).toEqual([wrong]);
  expect(checkedBy("another checker")).toEqual([right, wrong]);
  rmSync(folder, { recursive: true });
});
