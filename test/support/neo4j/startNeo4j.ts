import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { freePort } from "./freePort.ts";
import type { Neo4jAddress } from "./Neo4jAddress.ts";
import { cacheFolder, neo4jJars } from "./neo4jJars.ts";
import { layOutHome, login } from "./serverHome.ts";
import { ServerProcess } from "./ServerProcess.ts";
import { warmStart } from "./warmStart.ts";

export interface RunningNeo4j extends Neo4jAddress {
  /** Silent but connected, as a server that hangs: connections stay open and nothing is answered until `resume`. */
  pause(): void;
  resume(): void;
  /** Killed without warning and started again at the same address; what was committed is still there. */
  restart(): Promise<void>;
  /** Killed, and its data removed. */
  stop(): Promise<void>;
}

/**
 * A real Neo4j Community server with an empty database of its own, resolved when it answers. It ends with the process that
 * started it, even if that is killed.
 */
export async function startNeo4j(): Promise<RunningNeo4j> {
  const lib = await neo4jJars();
  const warm = await warmStart(lib);
  const port = await freePort();
  const uri = `bolt://127.0.0.1:${port}`;
  const home = await mkdtemp(join(cacheFolder, `home-${process.pid}-`));
  await layOutHome(home, port, warm?.data);
  let server = new ServerProcess(home, [lib], warm?.jvm);
  const stop = async () => {
    await server.end("SIGKILL");
    await rm(home, { recursive: true, force: true });
  };
  const restart = async () => {
    await server.end("SIGKILL");
    server = new ServerProcess(home, [lib], warm?.jvm);
    await server.ready(uri);
  };
  try {
    await server.ready(uri);
  } catch (error) {
    await stop();
    throw error;
  }
  const pause = () => server.signal("SIGSTOP");
  const resume = () => server.signal("SIGCONT");
  return { uri, ...login, database: "neo4j", pause, resume, restart, stop };
}
