import { Server as NetServer, type Socket } from "node:net";
import { setImmediate as turn, setTimeout as sleep } from "node:timers/promises";
import type { FastifyInstance, FastifyReply } from "fastify";
import { errorBody } from "./httpFaults.ts";
import type { Readiness } from "./Readiness.ts";

/** So long the server goes on answering after it has said that it stops, for balancers to notice and clients to leave. */
const lameDuckMs = 500;
/** So long a connection that was accepted last may take to send its request. */
const lastWordsMs = 250;
/** A turn of the event loop that took no longer has accepted all connections that waited at its beginning. */
const quietTurnMs = 0.1;
/** Under load no turn is quiet. */
const turnsMs = 1_000;
/** What is still to be answered when time is up gets a refusal, which takes so long to reach the clients. */
const refusalMs = 300;

/**
 * Prepares an orderly end: `stop` says "not ready" at once, goes on answering for a moment while it asks each client to close its
 * connection, then closes what is idle or has said nothing yet, waits for the answers under way, and resolves. No request that came in is
 * dropped: what is not answered when `withinMs` have passed is answered with 503; who has sent half a request by then is cut.
 */
export function stopGently(app: FastifyInstance, readiness: Readiness): { stop(withinMs: number): Promise<void> } {
  let isStopping = false;
  const underWay = new Set<FastifyReply>();
  const connected = new Set<Socket>();
  app.server.on("connection", (socket: Socket) => {
    connected.add(socket);
    socket.once("close", () => connected.delete(socket));
  });
  app.addHook("onRequest", (_request, reply, done) => {
    underWay.add(reply);
    reply.raw.once("close", () => underWay.delete(reply));
    done();
  });
  app.addHook("onSend", (_request, reply, _payload, done) => {
    if (isStopping) reply.header("connection", "close");
    done();
  });
  return {
    async stop(withinMs) {
      const endMs = performance.now() + withinMs - refusalMs;
      const left = (mostMs: number) => Math.max(0, Math.min(mostMs, endMs - performance.now()));
      isStopping = true;
      readiness.stopping();
      await sleep(left(lameDuckMs));
      await stopListening(app, left(turnsMs));
      await sleep(left(lastWordsMs));
      // Browsers connect ahead of what they may ask. For Node those are under way, and once the port is closed it cuts nobody for being slow.
      for (const socket of connected) if (socket.bytesRead === 0) socket.destroy();
      const closed = app.close();
      await Promise.race([closed, sleep(left(withinMs))]);
      if (underWay.size > 0) await refuse(underWay);
      app.server.closeAllConnections();
      await closed;
    },
  };
}

/** Answers come too late from here on: whoever waits for one can ask another server. */
async function refuse(underWay: ReadonlySet<FastifyReply>): Promise<void> {
  const body = errorBody("SERVICE_UNAVAILABLE", "The service stops before it can answer. Ask again.");
  for (const reply of underWay) if (!reply.sent) void reply.code(503).header("retry-after", "2").send(body);
  await sleep(refusalMs);
}

/**
 * Closing an HTTP server closes idle connections with it, and one that has just come in, its request on the way, counts as idle.
 * So the port is closed on its own, and right after a short turn: the system resets what waits there unaccepted.
 */
async function stopListening(app: FastifyInstance, withinMs: number): Promise<void> {
  const endMs = performance.now() + withinMs;
  for (let began = performance.now(); began < endMs; began = performance.now()) {
    await turn();
    if (performance.now() - began < quietTurnMs) break;
  }
  NetServer.prototype.close.call(app.server);
}
