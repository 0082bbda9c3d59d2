import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import { LongestFirst } from "./test/support/LongestFirst.ts";
import { filesOnNeo4j } from "./test/support/neo4j/filesOnNeo4j.ts";

const records = ["cypher/record", "recorded/record", "recorded/recordChanged", "released/store"].map(
  (name) => `test/${name}.ts`,
);
const all = "test/**/*.test.ts";
const [neo4j, folder] = ["test/support/neo4j/globalSetup.ts", "test/support/runFolder.ts"];
/**
 * Each worker that has a Neo4j has one of its own, which plans every statement for itself: that takes longer than all that the tests ask of
 * it. So three workers run the tests of both engines, and then four those of the embedded one alone. A server that is given has one
 * database, so there is one worker for it.
 */
function projects(): TestProjectInlineConfiguration[] {
  const both = { name: "both", include: filesOnNeo4j(), globalSetup: [neo4j, folder] };
  const embedded = { name: "embedded", include: [all], exclude: both.include, globalSetup: [folder] };
  const maxWorkers = process.env.TEST_NEO4J_URI ? 1 : 3;
  return [
    { extends: true, test: { ...both, maxWorkers, sequence: { groupOrder: 0 } } },
    { extends: true, test: { ...embedded, provide: { hasNeo4j: false }, sequence: { groupOrder: 1 } } },
  ];
}

// `vitest --mode embedded` goes without Neo4j, `vitest --mode long` draws more and asks both engines everything.
// `vitest --mode record` writes the files that tests compare with: test/recorded, test/cypher/record.ts and test/released/store.ts say when.
export default defineConfig(({ mode }) => {
  if (mode === "embedded") process.env.TEST_NEO4J = "off";
  if (mode === "long") process.env.TEST_LONG = "1";
  const include = mode === "record" ? records : [all];
  // Where all tests ask both engines, or none does, there is nothing to part.
  const isWhole = mode === "record" || process.env.TEST_LONG !== undefined || process.env.TEST_NEO4J === "off";
  return {
    // type-graphql and Apollo load graphql as CommonJS; a second copy loaded as ES module would not know their types.
    resolve: { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] },
    // Decorators of the legacy kind, as type-graphql and class-validator need them; tsconfig.json says the same.
    test: {
      ...(isWhole ? { include, globalSetup: [neo4j, folder] } : { projects: projects() }),
      setupFiles: ["src/noDesignTypes.ts"],
      isolate: false,
      // A third of the tests' time is waiting.
      maxWorkers: isWhole && process.env.TEST_NEO4J_URI ? 1 : 4,
      sequence: { sequencer: LongestFirst },
      // Graphs come and go by the megabyte: with more room for what is new, a tenth less time goes into collecting it.
      execArgv: ["--max-semi-space-size=64"],
      testTimeout: 60_000,
      hookTimeout: 120_000,
      // Tests of whole processes (kill, SIGTERM under load, a server that hangs) depend on how busy a shared machine is: once more there.
      retry: process.env.CI === undefined ? 0 : 1,
    },
  };
});
