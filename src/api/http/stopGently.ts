import { Server as NetServer } from "node:net";
import { setImmediate as turn, setTimeout as sleep } from "node:timers/promises";
import type { FastifyInstance } from "fastify";
import type { Readiness } from "./Readiness.ts";

/** So long the server goes on answering after it has said that it stops, for balancers to notice and clients to leave. */
const lameDuckMs = 500;
/** So long a connection that was accepted last may take to send its request. */
const lastWordsMs = 250;
/** A turn of the event loop that took no longer has accepted all connections that waited at its beginning. */
const quietTurnMs = 0.1;
const turnsAtMost = 2_000;

/**
 * Prepares an orderly end: `stop` says "not ready" at once, goes on answering for a moment while it asks each client to close its
 * connection, then closes what is idle, waits for the answers under way, and resolves. No request that came in is dropped.
 */
export function stopGently(app: FastifyInstance, readiness: Readiness): { stop(): Promise<void> } {
  let isStopping = false;
  app.addHook("onSend", async (_request, reply) => {
    if (isStopping) reply.header("connection", "close");
  });
  return {
    async stop() {
      isStopping = true;
      readiness.stopping();
      await sleep(lameDuckMs);
      await stopListening(app);
      await sleep(lastWordsMs);
      await app.close();
    },
  };
}

/**
 * Closing an HTTP server closes idle connections with it, and one that has just come in, its request on the way, counts as idle.
 * So the port is closed on its own, and right after a short turn: the system resets what waits there unaccepted.
 */
async function stopListening(app: FastifyInstance): Promise<void> {
  for (let turns = 0; turns < turnsAtMost; turns += 1) {
    const began = performance.now();
    await turn();
    if (performance.now() - began < quietTurnMs) break;
  }
  NetServer.prototype.close.call(app.server);
}
