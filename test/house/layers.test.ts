import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");

/** A file, and what it imports. */
type Importing = [place: string, imported: string];

const refused: Importing[] = [
  ["src/text/fold.ts", "../graph/Graph.ts"],
  ["src/statistics/incidence/measures.ts", "../../domain/node/Node.ts"],
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
];

const allowed: Importing[] = [
  ["src/domain/principle/Principle.ts", "../../graph/Graph.ts"],
  ["src/api/graphql/apollo.ts", "../../domain/request/Context.ts"],
  ["src/explorer/answerPage.ts", "../text/nearestSpelling.ts"],
  ["src/api/http/gate/keyIn.ts", "../../../access/newKey.ts"],
  ["src/cli/key.ts", "../access/newKey.ts"],
  ["src/intake/seeds/prepareGraph.ts", "../../sources/seeds/readSeeds.ts"],
  ["src/intake/packages/readPackage.ts", "../../exports/contentHash.ts"],
];

let house: string;
/** All that the lint says of files that import one thing each, by number. */
let said: { code: string; filename: string }[];
const everyCase = [...refused, ...allowed];
/** The room decides, not the name: several stand in one. */
const fileOf = ([place]: Importing, number: number) => place.replace(".ts", `${number}.ts`);

beforeAll(() => {
  house = mkdtempSync(path.join(tmpdir(), "layers-"));
  copyFileSync(path.join(root, ".oxlintrc.json"), path.join(house, ".oxlintrc.json"));
  for (const [number, importing] of everyCase.entries()) {
    const file = path.join(house, fileOf(importing, number));
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `import { thing } from "${importing[1]}";\nexport const other = thing;\n`);
  }
  // It ends with 1 where it finds something.
  const { stdout } = spawnSync(path.join(root, "node_modules/.bin/oxlint"), ["--format=json"], {
    cwd: house,
    encoding: "utf8",
  });
  said = (JSON.parse(stdout) as { diagnostics: typeof said }).diagnostics;
});
afterAll(() => rmSync(house, { recursive: true }));

function codesFor(importing: Importing): string {
  const file = fileOf(importing, everyCase.indexOf(importing));
  return said.flatMap(({ code, filename }) => (filename === file ? [code] : [])).join();
}

it.each(refused.map((importing) => [...importing, importing] as const))(
  "the lint refuses that %s imports %s",
  (_place, _imported, importing) => expect(codesFor(importing)).toContain("no-restricted-imports"),
);

it.each(allowed.map((importing) => [...importing, importing] as const))(
  "the lint lets %s import %s",
  (_place, _imported, importing) => expect(codesFor(importing)).not.toContain("no-restricted-imports"),
);
