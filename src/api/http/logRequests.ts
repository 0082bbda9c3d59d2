import { randomUUID } from "node:crypto";
import type { FastifyInstance } from "fastify";
import type { Logger } from "pino";
import type { Report } from "./reportRequests.ts";

export const idHeader = "x-request-id";

/** The id that a client or a proxy gave the request, where it is one that can stand in a log, else one of our own. */
export function requestIdOf(given: string | string[] | undefined): string {
  return typeof given === "string" && /^[\w.-]{1,100}$/.test(given) ? given : randomUUID();
}

/** One line a request, without what was asked, its variables and the address of who asked; every answer names its request. */
export function logRequests(app: FastifyInstance, log: Logger): Report {
  app.addHook("onRequest", (request, reply, done) => {
    void reply.header(idHeader, request.id);
    done();
  });
  return ({ requestId, method, route = "none", operation, status, bytes = 0, cost, ms }) =>
    log.info({ requestId, method, route, operation, status, bytes, cost, ms: Math.round(ms * 10) / 10 }, "request");
}
