import type { FastifyInstance } from "fastify";
import type { Readiness } from "./Readiness.ts";

/** So long the server goes on answering after it has said that it stops, for balancers to notice and clients to leave. */
const lameDuckMs = 500;

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
      readiness.notReady("the service is stopping");
      await new Promise((resolve) => setTimeout(resolve, lameDuckMs));
      await app.close();
    },
  };
}
