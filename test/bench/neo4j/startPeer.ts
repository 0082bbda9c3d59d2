import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { freePort } from "../../support/neo4j/freePort.ts";
import type { Neo4jAddress } from "../../support/neo4j/Neo4jAddress.ts";
import { cacheFolder, neo4jJars } from "../../support/neo4j/neo4jJars.ts";
import { layOutHome, login } from "../../support/neo4j/serverHome.ts";
import { ServerProcess } from "../../support/neo4j/ServerProcess.ts";

export interface RunningPeer extends Neo4jAddress {
  /** CPU time of the whole server since its start, in steps of 10 ms. */
  cpuMs(): number;
  stop(): Promise<void>;
}

/** Java as it comes, with the compiler for code that runs long, and room for the graphs. */
const jvm = ["-Xmx4g"];

/**
 * A Neo4j with an empty database of its own, resolved when it answers; with Graph Data Science where `plugins` is the folder of its
 * jars. It ends with the process that started it.
 */
export async function startPeer(plugins?: string): Promise<RunningPeer> {
  const lib = await neo4jJars();
  const port = await freePort();
  const uri = `bolt://127.0.0.1:${port}`;
  const home = await mkdtemp(join(cacheFolder, "home-"));
  const settings =
    plugins === undefined ? "" : `server.directories.plugins=${plugins}\ndbms.security.procedures.unrestricted=gds.*\n`;
  await layOutHome(home, port, undefined, settings);
  const server = new ServerProcess(home, plugins === undefined ? [lib] : [lib, plugins], jvm);
  const stop = async () => {
    await server.end("SIGKILL");
    await rm(home, { recursive: true, force: true });
  };
  try {
    await server.ready(uri);
  } catch (error) {
    await stop();
    throw error;
  }
  return { uri, ...login, database: "neo4j", cpuMs: () => cpuMsOf(server.pid), stop };
}

/** User and system time of a process, from Linux' table of processes: fields 14 and 15, in hundredths of a second. */
function cpuMsOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  // The name before may hold blanks; it ends at the last bracket, after which comes field 3.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
