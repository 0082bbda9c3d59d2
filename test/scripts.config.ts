import { defineConfig, mergeConfig } from "vitest/config";
import tests from "../vitest.config.ts";

// What writes the files that tests compare with needs the engines of the tests, and must not run with them.
const { include: _tests, ...test } = tests.test ?? {};
export default mergeConfig(
  { ...tests, test },
  defineConfig({ test: { include: ["test/recorded/record.ts", "test/released/store.ts"] } }),
);
