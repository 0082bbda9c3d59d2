import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { importHelp } from "../../src/cli/importHelp.ts";
import { projectRoot } from "../../src/projectRoot.ts";
import { commandHere } from "../support/commandHere.ts";

/** Words that a native reader stumbles over, and the plain ones to write instead. */
const stumbling: [RegExp, string][] = [
  [/\b(?:told|tells?) (?:of|anew)\b/i, "report"],
  [/\btells its\b/i, "reports its"],
  [/\bin vain\b/i, "false positive, or coded as absent"],
  [/\banew\b/i, "again"],
  [/\bthereof\b/i, "of it"],
  [/\bwhoever\b/i, "who, if you"],
  [/\bas it stands\b/i, "exactly as written"],
  [/\breckon(?:s|ed)?\b/i, "count, compute"],
  [/more than \S+ letters\b/i, "characters"],
  [/\b(?:is|are) no (?!longer\b)[a-z]+(?<!other|others|name|title|label)\b/i, "is not a"],
  [/\bkeep nothing\b/i, "write nothing"],
];
function stumblesIn(text: string): string[] {
  const plain = text.replaceAll(/\s+/g, " ");
  return stumbling.flatMap(([words, instead]) => {
    const found = words.exec(plain);
    return found === null ? [] : [`"${plain.slice(Math.max(0, found.index - 30), found.index + 40)}": ${instead}`];
  });
}

const commands = [
  "serve",
  "plant",
  "ask",
  "client",
  "analyse",
  "ingest",
  "attach",
  "evaluate",
  "import",
  "export",
  "refresh",
  "schema",
  "key",
];
const schemas = readdirSync(path.join(projectRoot, "schema")).filter((name) => name.endsWith(".schema.json"));
const files = [
  "README.md",
  "seeds/README.md",
  "cypher/README.md",
  "src/api/http/README.md",
  "schema/schema.graphql",
  ...schemas.map((name) => `schema/${name}`),
];

it.each(files)("%s is in plain English", (file) => {
  expect(stumblesIn(readFileSync(path.join(projectRoot, file), "utf8"))).toEqual([]);
});

it("the help of every command is in plain English", async () => {
  const pages = await Promise.all(
    [[], ...commands.map((name) => [name])].map((argv) => commandHere([...argv, "--help"])),
  );
  const [all] = pages;
  expect(commands.filter((name) => !all?.stdout.includes(`  ${name} `))).toEqual([]);
  for (const { stdout } of pages) expect(stumblesIn(stdout)).toEqual([]);
  expect(pages.some(({ stdout }) => stdout.includes(importHelp.trim().slice(0, 100)))).toBe(true);
});

it.each([
  ["do all of it, tell it, and keep nothing", 1],
  ["what was found in vain", 1],
  ["--variables is no JSON object", 1],
  ["the cell has more than 100000 letters", 1],
  ["In English where there is no title in that language. It is no longer there.", 0],
])("the words are found where they stand: %s", (text, count) => {
  expect(stumblesIn(text)).toHaveLength(count);
});
