import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "..");
let house: string;

beforeAll(() => {
  house = mkdtempSync(path.join(tmpdir(), "layers-"));
  copyFileSync(path.join(root, ".oxlintrc.json"), path.join(house, ".oxlintrc.json"));
});
afterAll(() => rmSync(house, { recursive: true }));

/** What the project's lint says of one file that stands at `place` and imports `imported`. */
function lint(place: string, imported: string): string {
  const file = path.join(house, place);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `import { thing } from "${imported}";\nexport const other = thing;\n`);
  try {
    return execFileSync(path.join(root, "node_modules/.bin/oxlint"), [place], { cwd: house, encoding: "utf8" });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  } finally {
    rmSync(file);
  }
}

it.each([
  ["src/graph/engine.ts", "../domain/Node.ts"],
  ["src/domain/principle/Principle.ts", "../../api/apollo.ts"],
  ["src/domain/principle/Principle.ts", "../../seeds/plant.ts"],
  ["src/domain/principle/Principle.ts", "../../graph/embedded.ts"],
  ["src/domain/principle/Principle.ts", "neo4j-driver"],
  ["src/seeds/plant.ts", "../api/apollo.ts"],
  ["src/api/apollo.ts", "../cli/commands.ts"],
  ["src/api/apollo.ts", "../settings.ts"],
  ["src/cli/commands.ts", "../api/apollo.ts"],
  ["src/domain/principle/Principle.ts", "../../exchange/importTable.ts"],
  ["src/exchange/importTable.ts", "../api/apollo.ts"],
])("the lint refuses that %s imports %s", (place, imported) => {
  expect(lint(place, imported)).toContain("no-restricted-imports");
});

it.each([
  ["src/domain/principle/Principle.ts", "../../graph/Graph.ts"],
  ["src/api/apollo.ts", "../domain/Context.ts"],
  ["src/seeds/plant.ts", "../domain/Node.ts"],
])("the lint lets %s import %s", (place, imported) => {
  expect(lint(place, imported)).not.toContain("no-restricted-imports");
});
