import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const tests = path.join(import.meta.dirname, "../..");

/** The test files that ask all engines, or a Neo4j, by their paths from the root. */
export function filesOnNeo4j(): string[] {
  const files = readdirSync(tests, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".test.ts"));
  const asks = (name: string) =>
    /\bengines\b|neo4jOfWorker|neo4jStartable|hasNeo4j/.test(
      readFileSync(path.join(tests, name), "utf8").replaceAll(/ from ".*"/g, ""),
    );
  return files.filter(asks).map((name) => `test/${name.replaceAll(path.sep, "/")}`);
}
