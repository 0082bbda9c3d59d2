import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { FastifyInstance } from "fastify";
import { costs } from "./gate/costs.ts";
import { operationOf } from "./operationOf.ts";

const idHeader = "x-request-id";

/** The id that a client or a proxy gave the request, where it is one that can stand in a log, else one of our own. */
export function requestIdOf({ headers }: Pick<IncomingMessage, "headers">): string {
  const given = headers[idHeader];
  return typeof given === "string" && /^[\w.-]{1,100}$/.test(given) ? given : randomUUID();
}

/**
 * One line a request; every answer names its request. What was asked, its variables and the address of who asked are in it only where
 * `logsQueries` wants them.
 */
export function logRequests(app: FastifyInstance, logsQueries: boolean): void {
  app.addHook("onRequest", (request, reply, done) => {
    void reply.header(idHeader, request.id);
    done();
  });
  app.addHook("onResponse", (request, reply, done) => {
    request.log.info(
      {
        requestId: request.id,
        method: request.method,
        route: request.routeOptions.url ?? "none",
        operation: operationOf(request),
        status: reply.statusCode,
        bytes: Number(reply.getHeader("content-length") ?? 0),
        cost: costs.get(request),
        ms: Math.round(reply.elapsedTime * 10) / 10,
        ...(logsQueries && { from: request.ip, url: request.url, asked: request.bodyText ?? undefined }),
      },
      "request",
    );
    done();
  });
}
