import { execFileSync } from "node:child_process";
import path from "node:path";
import { projectRoot } from "../../../src/projectRoot.ts";
import type { Neo4jAddress } from "../../support/neo4j/Neo4jAddress.ts";
import type { Imported } from "./importAlone.ts";

/** Imports a table in a process of its own, into a graph in memory, or into a Neo4j. */
export function importedAlone(file: string, server?: Neo4jAddress): Imported {
  const program = path.join(import.meta.dirname, "importAlone.mjs");
  const address = server === undefined ? [] : [server.uri, server.user, server.password];
  const first = path.join(import.meta.dirname, "noDesignTypes.mjs");
  const argv = ["--import", first, program, file, ...address];
  const said = execFileSync(process.execPath, argv, {
    cwd: projectRoot,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  return JSON.parse(said) as Imported;
}
