import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { buildOnce } from "./buildOnce.ts";
import { freePort } from "./freePort.ts";
import { javaRelease } from "./javaRelease.ts";
import { cacheFolder } from "./neo4jJars.ts";
import { layOutHome } from "./serverHome.ts";
import { ServerProcess, smallJvm } from "./ServerProcess.ts";

/** What makes a start quick: an empty data folder to copy, and java's options to load the classes from its archive. */
export interface WarmStart {
  data: string;
  jvm: string[];
}

/**
 * Makes both by one start and one orderly stop (about half a minute, once), undefined when that fails: the plain start needs
 * neither. The archive (100 MB) holds for one build of Java and one place of the jars; a Java without class-data sharing
 * makes none, and the empty data folder alone still helps.
 */
export async function warmStart(lib: string): Promise<WarmStart | undefined> {
  const key = createHash("sha256").update(`${javaRelease()?.banner} ${lib}`).digest("hex").slice(0, 8);
  try {
    const folder = await buildOnce(join(cacheFolder, `warm-${key}`), (draft) => rehearse(lib, draft));
    const archive = join(folder, "classes.jsa");
    return {
      data: join(folder, "data"),
      jvm: [...smallJvm, ...(existsSync(archive) ? [`-XX:SharedArchiveFile=${archive}`] : [])],
    };
  } catch (error) {
    console.warn("Neo4j starts more slowly than it could: its warm start could not be made.", error);
    return undefined;
  }
}

async function rehearse(lib: string, draft: string): Promise<void> {
  const home = join(draft, "home");
  const port = await freePort();
  await layOutHome(home, port);
  const server = new ServerProcess(
    home,
    [lib],
    [...smallJvm, `-XX:ArchiveClassesAtExit=${join(draft, "classes.jsa")}`],
  );
  try {
    await server.ready(`bolt://127.0.0.1:${port}`);
  } finally {
    await server.end("SIGTERM");
  }
  await rename(join(home, "data"), join(draft, "data"));
  await rm(home, { recursive: true });
}
