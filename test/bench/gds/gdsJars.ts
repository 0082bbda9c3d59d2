import { existsSync } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { projectRoot } from "../../../src/projectRoot.ts";
import { buildOnce } from "../../support/neo4j/buildOnce.ts";
import { mavenJars } from "../../support/neo4j/mavenJars.ts";

const pom = join(projectRoot, "test", "bench", "gds", "pom.xml");
/** 2.13 is the line for Neo4j 5.26, as in pom.xml. */
const folder = join(projectRoot, ".cache", "gds-2.13.9");

/** The folder of the jars of Graph Data Science (about 60 MB, fetched once) that a server with these jars of its own does not have. */
export function gdsJars(serverLib: string): Promise<string> {
  return buildOnce(folder, async (draft) => {
    await mavenJars(pom, "Neo4j Graph Data Science", draft);
    const own = (await readdir(draft)).filter((jar) => existsSync(join(serverLib, jar)));
    await Promise.all(own.map((jar) => rm(join(draft, jar))));
  });
}
