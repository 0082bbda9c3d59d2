import type { FastifyInstance, FastifyRequest } from "fastify";
import { costs } from "./gate/costs.ts";
import { operationOf } from "./operationOf.ts";

/** A request whose answer has gone out. */
export interface Answered {
  requestId: string;
  method: string;
  /** Undefined where nothing is at that address. */
  route: string | undefined;
  operation: string | undefined;
  status: number;
  /** Of the body, as it went out; undefined where that was not known at its beginning. */
  bytes: number | undefined;
  cost: number | undefined;
  ms: number;
  /** Whether its bytes were kept from before. */
  isKept: boolean;
}

/** With the request where Fastify answered it. */
export type Report = (answered: Answered, request?: FastifyRequest) => void;

/** Tells all of them of each request that Fastify answered; gives what tells them of others. */
export function reportRequests(app: FastifyInstance, reports: readonly Report[]): Report {
  const report: Report = (answered, request) => {
    for (const receive of reports) receive(answered, request);
  };
  app.addHook("onResponse", (request, reply, done) => {
    const length = reply.getHeader("content-length");
    const answered = {
      requestId: request.id,
      method: request.method,
      route: request.routeOptions.url,
      operation: operationOf(request),
      status: reply.statusCode,
      bytes: length === undefined ? undefined : Number(length),
      cost: costs.get(request),
      ms: reply.elapsedTime,
      isKept: request.kept !== null,
    };
    report(answered, request);
    done();
  });
  return report;
}
