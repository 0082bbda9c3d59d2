import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../../../src/projectRoot.ts";
import { buildOnce } from "./buildOnce.ts";
import { mavenJars } from "./mavenJars.ts";

const pom = join(projectRoot, "test", "support", "neo4j", "pom.xml");
const version = /<neo4j\.version>(.+)<\/neo4j\.version>/.exec(readFileSync(pom, "utf8"))?.[1];

/** Everything that is fetched or made for this version of Neo4j: ignored by git, safe to delete between test runs. */
export const cacheFolder = join(projectRoot, ".cache", `neo4j-${version}`);

const libFolder = join(cacheFolder, "lib");

/** The folder of the server's jars (213 files, 123 MB), fetched by Maven when it is not there yet. */
export function neo4jJars(): Promise<string> {
  return buildOnce(libFolder, (draft) => mavenJars(pom, `Neo4j ${version}`, draft));
}

/** Whether a server can be started without Maven and without the network. */
export function neo4jJarsAreHere(): boolean {
  return existsSync(libFolder);
}
