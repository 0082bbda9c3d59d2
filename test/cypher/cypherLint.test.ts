import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { statementNames } from "../../src/graph/statements.ts";
import { projectRoot } from "../../src/projectRoot.ts";
import { cypherLint, lintedText, rules } from "../support/cypher/cypherLint.ts";
import { cypherTexts } from "../support/cypher/cypherTexts.ts";

describe("each rule finds what breaks it", () => {
  test.each(rules.map((rule) => [rule.name, rule] as const))("%s", (_name, rule) => {
    expect(rule.broken.filter((text) => rule.findings(lintedText(text)).length === 0)).toEqual([]);
    expect(rule.broken.length).toBeGreaterThan(0);
  });
});

test("every text that the product composes keeps the dialect that both engines understand alike", async () => {
  const texts = await cypherTexts();
  expect(texts.length).toBeGreaterThan(150);
  const findings = texts.flatMap(({ what, statement }) =>
    cypherLint(statement.text).map((finding) => `${what}: ${finding}`),
  );
  // The one text that asks of a whole database, whatever stands in it: it may be somebody else's.
  const [ofAll, ...others] = findings.sort(
    (a, b) => Number(b.startsWith("service/things")) - Number(a.startsWith("service/things")),
  );
  expect(ofAll).toBe("service/things: a MATCH starts at a labelled node or a bound one: (n)");
  expect(others).toEqual([]);
});

test("the first line of every file says in words what it asks or does", () => {
  const firstLines = statementNames().map((name) => {
    const text = readFileSync(path.join(projectRoot, "cypher", `${name}.cypher`), "utf8");
    return { name, line: text.split("\n")[0] ?? "" };
  });
  expect(firstLines.filter(({ line }) => !/^\/\/ [A-Z].*[.?)]$/.test(line))).toEqual([]);
});

test("a text with all that is allowed is found well", () => {
  expect(
    cypherLint("MATCH (n:A {id: $id}) WHERE EXISTS { (n)-[:X]->(m:B) WHERE m.key IN $keys } RETURN n.id AS x"),
  ).toEqual([]);
});
