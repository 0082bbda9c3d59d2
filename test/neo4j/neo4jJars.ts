import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { buildOnce } from "./buildOnce.ts";

const pom = join(import.meta.dirname, "pom.xml");
const version = /<neo4j\.version>(.+)<\/neo4j\.version>/.exec(readFileSync(pom, "utf8"))?.[1];

/** Everything that is fetched or made for this version of Neo4j: ignored by git, safe to delete between test runs. */
export const cacheFolder = join(import.meta.dirname, "..", "..", ".cache", `neo4j-${version}`);

const libFolder = join(cacheFolder, "lib");

/**
 * The folder of the server's jars (213 files, 123 MB), fetched by Maven when it is not there yet. Maven keeps each jar in its
 * own repository as it arrives, so an interrupted download goes on where it stopped.
 */
export function neo4jJars(): Promise<string> {
  return buildOnce(libFolder, async (draft) => {
    const goal = ["dependency:copy-dependencies", "-DincludeScope=runtime", `-DoutputDirectory=${draft}`];
    await promisify(execFile)("mvn", ["-q", "-B", "-f", pom, ...goal]).catch((error: { stdout?: string }) => {
      throw new Error(`Maven could not fetch the jars of Neo4j ${version}. ${(error.stdout ?? "").trim()}`, {
        cause: error,
      });
    });
  });
}

/** Whether a server can be started without Maven and without the network. */
export function neo4jJarsAreHere(): boolean {
  return existsSync(libFolder);
}
