import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
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
  ["src/text/fold.ts", "../graph/Graph.ts"],
  ["src/statistics/measures.ts", "../domain/node/Node.ts"],
  ["src/access/ApiKeys.ts", "../graph/Graph.ts"],
  ["src/access/ApiKeys.ts", "../settings.ts"],
  ["src/graph/engine.ts", "../domain/node/Node.ts"],
  ["src/model/kinds.ts", "../writing/derive.ts"],
  ["src/writing/derive.ts", "../sources/seeds/readSeeds.ts"],
  ["src/domain/principle/Principle.ts", "../../api/graphql/apollo.ts"],
  ["src/domain/principle/Principle.ts", "../../graph/embedded.ts"],
  ["src/domain/principle/Principle.ts", "neo4j-driver"],
  ["src/sources/seeds/readSeeds.ts", "../../intake/seeds/prepareGraph.ts"],
  ["src/exports/csv.ts", "../intake/seeds/prepareGraph.ts"],
  ["src/intake/tables/importTable.ts", "../../api/graphql/apollo.ts"],
  ["src/api/graphql/apollo.ts", "../../cli/commands.ts"],
  ["src/api/graphql/apollo.ts", "../../settings.ts"],
  ["src/cli/commands.ts", "../api/graphql/apollo.ts"],
  ["src/explorer/answerPage.ts", "../api/graphql/ask.ts"],
  ["src/explorer/home/home.ts", "../../snapshot/Snapshot.ts"],
  ["src/api/http/httpServer.ts", "../../explorer/explorer.ts"],
])("the lint refuses that %s imports %s", (place, imported) => {
  expect(lint(place, imported)).toContain("no-restricted-imports");
});

it.each([
  ["src/domain/principle/Principle.ts", "../../graph/Graph.ts"],
  ["src/api/graphql/apollo.ts", "../../domain/request/Context.ts"],
  ["src/explorer/answerPage.ts", "../text/nearestSpelling.ts"],
  ["src/api/http/gate/keyIn.ts", "../../../access/newKey.ts"],
  ["src/cli/key.ts", "../access/newKey.ts"],
  ["src/intake/seeds/prepareGraph.ts", "../../sources/seeds/readSeeds.ts"],
  ["src/intake/packages/readPackage.ts", "../../exports/contentHash.ts"],
])("the lint lets %s import %s", (place, imported) => {
  expect(lint(place, imported)).not.toContain("no-restricted-imports");
});
