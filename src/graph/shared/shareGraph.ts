import { createServer, type Server, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { Graph } from "../Graph.ts";
import { Session } from "./Session.ts";
import { socketLine } from "./socketLine.ts";
import { faultOfDirectory, makeSocketPlace, removeSocket } from "./socketPlace.ts";

export interface SharedFrom {
  /** The directory of the graph, which this process holds. */
  directory: string;
  version: string;
  silenceMs?: number;
}

/** What takes work from commands until it is stopped. */
export interface Sharing {
  /** Waits so long for the commands that run, then ends them; resolves when none of them has a transaction open, or soon after. */
  stop(withinMs: number): Promise<void>;
}

const ownerOnly = 0o177;
const lastWordsMs = 300;
const defaultSilenceMs = 120_000;

/**
 * Lets commands of the same user work on the graph that this process holds, over a socket in its directory. Throws an Error with a
 * sentence where that cannot be.
 */
export async function shareGraph(
  graph: Graph,
  { directory, version, silenceMs = defaultSilenceMs }: SharedFrom,
): Promise<Sharing> {
  const fault = faultOfDirectory(directory);
  if (fault !== undefined) throw new Error(fault);
  const sessions = new Set<Session>();
  const take = (socket: Socket) => {
    const session = new Session(socketLine(socket), { graph, version, silenceMs });
    sessions.add(session);
    void session.ended.then(() => sessions.delete(session));
  };
  const server = createServer(take);
  await listenOn(makeSocketPlace(directory), server);
  const ended = () => Promise.all([...sessions].map((session) => session.ended));
  return {
    async stop(withinMs) {
      server.close();
      removeSocket(directory);
      await Promise.race([ended(), sleep(withinMs, undefined, { ref: false })]);
      for (const session of sessions) session.stop();
      // What waits for its turn, or for a long statement, ends with this process, and nothing of it is written.
      await Promise.race([ended(), sleep(lastWordsMs, undefined, { ref: false })]);
    },
  };
}

/** Nobody else can connect, from the first moment. It keeps no process running that has nothing else to do. */
async function listenOn(path: string, server: Server): Promise<void> {
  const listening = new Promise((resolve, reject) => server.once("listening", resolve).once("error", reject));
  const before = process.umask(ownerOnly);
  try {
    // The socket is made within this call.
    server.listen(path);
  } finally {
    process.umask(before);
  }
  await listening;
  // Whoever could not be let in connects again.
  server.on("error", () => undefined).unref();
}
