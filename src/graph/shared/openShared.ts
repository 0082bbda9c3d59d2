import { existsSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { SharedGraph } from "./SharedGraph.ts";
import { socketLine } from "./socketLine.ts";
import { faultOfDirectory, socketOf } from "./socketPlace.ts";

/**
 * The graph in a directory that a server of this machine holds; undefined where none takes work there. Rejects with a sentence where one
 * does, but not from this user or not from this version.
 */
export async function openShared(directory: string, version: string): Promise<SharedGraph | undefined> {
  const path = socketOf(directory);
  if (!existsSync(path)) return undefined;
  const fault = faultOfDirectory(directory);
  if (fault !== undefined) throw new Error(`No work is handed to the server of this graph: ${fault}.`);
  const socket = await connectedTo(path);
  if (socket === undefined) return undefined;
  const graph = new SharedGraph(
    socketLine(socket),
    (how) =>
      `the server that held ${directory} ${how} before this command was done. Each step of it is written as a whole or not at all; ` +
      "run the command again when a server is there, or without one",
  );
  try {
    await graph.greet(version);
    return graph;
  } catch (error) {
    await graph.close();
    throw error;
  }
}

/** Undefined where nobody listens: its server was killed. */
function connectedTo(path: string): Promise<Socket | undefined> {
  return new Promise((resolve, reject) => {
    const socket = connect(path, () => resolve(socket.off("error", failed)));
    const failed = (error: NodeJS.ErrnoException) => {
      if (error.code === "ECONNREFUSED" || error.code === "ENOENT") return resolve(undefined);
      const remedy = "Run the command as the user whom the server runs as.";
      reject(new Error(`The server of this graph takes no work from this user (${error.code}). ${remedy}`));
    };
    socket.on("error", failed);
  });
}
