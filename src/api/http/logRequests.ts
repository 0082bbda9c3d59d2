import { randomUUID } from "node:crypto";
import type { FastifyInstance } from "fastify";
import type { Logger } from "pino";
import type { Report } from "./reportRequests.ts";

export const idHeader = "x-request-id";

/** The id that a client or a proxy gave the request, where it is one that can stand in a log, else one of our own. */
export function requestIdOf(given: string | string[] | undefined): string {
  return typeof given === "string" && /^[\w.-]{1,100}$/.test(given) ? given : randomUUID();
}

/**
 * One line a request; every answer names its request. What was asked, its variables and the address of who asked are in it only where
 * `logsQueries` wants them.
 */
export function logRequests(app: FastifyInstance, log: Logger, logsQueries: boolean): Report {
  app.addHook("onRequest", (request, reply, done) => {
    void reply.header(idHeader, request.id);
    done();
  });
  return ({ requestId, method, route = "none", operation, status, bytes = 0, cost, ms: took }, request) => {
    const ms = Math.round(took * 10) / 10;
    const asked = logsQueries &&
      request && { from: request.ip, url: request.url, asked: request.bodyText ?? undefined };
    log.info({ requestId, method, route, operation, status, bytes, cost, ms, ...asked }, "request");
  };
}
