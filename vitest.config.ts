import { defineConfig } from "vitest/config";

export default defineConfig({
  // type-graphql and Apollo load graphql as CommonJS; a second copy loaded as ES module would not know their types.
  resolve: { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] },
  // Decorators of the legacy kind, as type-graphql and class-validator need them; tsconfig.json says the same.
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["reflect-metadata"],
    globalSetup: ["test/support/neo4j/globalSetup.ts"],
    isolate: false,
    testTimeout: 60_000,
    // Tests of whole processes (kill, SIGTERM under load, a server that hangs) depend on how busy a shared machine is: once more there.
    retry: process.env.CI === undefined ? 0 : 1,
    hookTimeout: 120_000,
  },
});
