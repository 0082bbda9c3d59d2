import { defineConfig } from "vitest/config";
import { LongestFirst } from "./test/support/LongestFirst.ts";

const records = ["cypher/record", "recorded/record", "recorded/recordChanged", "released/store"].map(
  (name) => `test/${name}.ts`,
);

// `vitest --mode embedded` goes without Neo4j, `vitest --mode long` draws more and asks both engines everything.
// `vitest --mode record` writes the files that tests compare with: test/recorded, test/cypher/record.ts and test/released/store.ts say when.
export default defineConfig(({ mode }) => {
  if (mode === "embedded") process.env.TEST_NEO4J = "off";
  if (mode === "long") process.env.TEST_LONG = "1";
  return {
    // type-graphql and Apollo load graphql as CommonJS; a second copy loaded as ES module would not know their types.
    resolve: { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] },
    // Decorators of the legacy kind, as type-graphql and class-validator need them; tsconfig.json says the same.
    test: {
      include: mode === "record" ? records : ["test/**/*.test.ts"],
      globalSetup: ["test/support/neo4j/globalSetup.ts", "test/support/runFolder.ts"],
      setupFiles: ["reflect-metadata"],
      isolate: false,
      // Each worker has a Neo4j of its own; a server that is given has one database, so there is one worker. A third of the tests' time is waiting.
      maxWorkers: process.env.TEST_NEO4J_URI ? 1 : 4,
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
